import ts from "typescript";
import type { Fault, Source } from "../sources.ts";

/** Words that say nothing of the thought inside. */
const empty = /^(?:utils?|helpers?|commons?|libs?|misc|managers?|services?)$/;

/** The last word is what a name is about: `common-passwords` are passwords, `mail-helper` is nothing in particular. */
function isEmpty(segment: string): boolean {
  const lastWord = segment.split(".")[0]?.split(/[-_]/).at(-1) ?? "";
  return empty.test(lastWord.toLowerCase());
}

/** A file or folder is named after the thought in it. */
export function findEmptyNames(source: Source): Fault[] {
  return source.path
    .split("/")
    .filter(isEmpty)
    .map((segment) => ({ path: source.path, line: 1, message: `name "${segment}" after the thought in it` }));
}

/** A barrel hides who needs what, and loads everything for anyone. */
export function findBarrels(source: Source): Fault[] {
  const { statements } = source.tree;
  const onlyPassesOn = statements.every(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  if (statements.length === 0 || !onlyPassesOn) return [];
  return [{ path: source.path, line: 1, message: "no barrel: import each thing from its own file" }];
}
