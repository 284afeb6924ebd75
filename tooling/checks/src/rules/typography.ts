import ts from "typescript";
import { type Fault, lineAt, type Source, walk } from "../sources.ts";

const mistakes: readonly [RegExp, string][] = [
  [/[\p{L}\d]'\p{L}/u, "the apostrophe is ’"],
  [/[\p{L}\d)»%€] [;:!?»](?:\s|$)/u, "a no-break space (\\u00a0) goes before ; : ! ? »"],
  [/« /u, "a no-break space (\\u00a0) goes after «"],
  [/\.\.\./u, "the ellipsis is …"],
  [/\p{L}\u00a0?!(?:\s|$)/u, "no exclamation mark"],
];

/** Text people read: the strings of `*.fr.ts`, and what stands between tags on the site. */
function isReadByPeople(node: ts.Node, inWords: boolean): boolean {
  if (ts.isJsxText(node)) return true;
  if (!inWords) return false;
  return ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateLiteralToken(node);
}

/** The text as it will be shown: escapes such as `\u00a0` are read, JSX line breaks are the blanks they become. */
function shown(node: ts.Node): string {
  if (ts.isJsxText(node)) return node.text.replace(/\s*\n\s*/g, "\n");
  return ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) ? node.text : "";
}

/** French typography, where French is written. */
export function findTypographyMistakes(source: Source): Fault[] {
  const inWords = /\.fr\.tsx?$/.test(source.path);
  if (!inWords && !source.path.startsWith("apps/site/app/")) return [];
  const faults: Fault[] = [];
  walk(source, (node) => {
    if (!isReadByPeople(node, inWords) || ts.isImportDeclaration(node.parent)) return;
    for (const [pattern, message] of mistakes) {
      if (pattern.test(shown(node))) faults.push({ path: source.path, line: lineAt(source, node.getStart()), message });
    }
  });
  return faults;
}
