import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** One source file of the house, read and parsed. */
export interface Source {
  /** From the root, with slashes. */
  path: string;
  text: string;
  lines: readonly string[];
  tree: ts.SourceFile;
}

/** A fault a rule found, shown as `path:line: message`. */
export interface Fault {
  path: string;
  line: number;
  message: string;
}

const skipped = /(?:^|\/)(?:node_modules|build|coverage|\.react-router|\.turbo|\.maillage)(?:\/|$)|\.generated\.ts$/;

/** Paths of the files under `root` that match, without what is generated or installed. */
export function listFiles(root: string, patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: root, exclude: (path) => skipped.test(path) })
    .filter((path) => !skipped.test(path))
    .toSorted();
}

/** Parses one file, without looking up its types: quick, and enough for rules of form. */
export function parseSource(path: string, text: string): Source {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return { path, text, lines: text.split("\n"), tree };
}

/** Every TypeScript source of the apps, packages and tooling under `root`. */
export function readSources(root: string): Source[] {
  return listFiles(root, ["{apps,packages,tooling}/**/*.{ts,tsx}"]).map((path) =>
    parseSource(path, readFileSync(join(root, path), "utf8")),
  );
}

/** Line number, from 1, of a position in the file. */
export function lineAt(source: Source, position: number): number {
  return source.tree.getLineAndCharacterOfPosition(position).line + 1;
}

/** Calls `visit` with every node of the file, parents first. */
export function walk(source: Source, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(source.tree);
}
