import ts from "typescript";
import type { Fault, Source } from "../sources.ts";

/** Words that say nothing of the thought inside. (« services » stays: France services is a programme.) */
const empty = new Set(["util", "utils", "helper", "helpers", "common", "lib", "libs", "misc", "manager", "service"]);

/** The last word is what a name is about: `common-passwords` are passwords, `mail-helper` is nothing in particular. */
function isEmpty(segment: string): boolean {
  return segment.split(".").some((part) => empty.has(part.split(/[-_]/).at(-1)?.toLowerCase() ?? ""));
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
