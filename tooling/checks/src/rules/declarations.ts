import { existsSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { type Fault, lineAt, listFiles, type Source, walk } from "../sources.ts";

interface Manifest {
  name?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

function readManifest(path: string): Manifest {
  // A package.json is written by us; a wrong shape shows as a missing declaration, which is what we look for.
  return JSON.parse(readFileSync(path, "utf8")) as Manifest;
}

function declaredIn(manifest: Manifest): Record<string, string> {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = manifest;
  return { ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies };
}

/** `@scope/name/path` → `@scope/name`; undefined for relative, built-in and virtual modules. */
function packageOf(specifier: string): string | undefined {
  if (/^[./#]|^(?:node|virtual|data|file):/.test(specifier) || builtinModules.includes(specifier)) return undefined;
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : parts[0];
}

function importedBy(node: ts.Node): ts.StringLiteral | undefined {
  const target =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
      ? node.moduleSpecifier
      : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
        ? node.arguments[0]
        : undefined;
  return target && ts.isStringLiteral(target) ? target : undefined;
}

const isTest = (path: string): boolean => /\.(test|story)\.tsx?$/.test(path);

/**
 * A package imports only what its own package.json declares. Its tests may also use what the root declares for all:
 * the test world leans on every package, so that none of them can declare it without a cycle.
 */
export function findUndeclared(source: Source, root: string): Fault[] {
  const folder = source.path.split("/").slice(0, 2).join("/");
  const file = join(root, folder, "package.json");
  if (!existsSync(file)) return [{ path: source.path, line: 1, message: `${folder} has no package.json` }];
  const manifest = readManifest(file);
  const forTests = isTest(source.path) ? Object.keys(declaredIn(readManifest(join(root, "package.json")))) : [];
  const known = new Set([...Object.keys(declaredIn(manifest)), ...forTests, manifest.name]);
  const faults: Fault[] = [];
  walk(source, (node) => {
    const specifier = importedBy(node);
    const name = specifier && packageOf(specifier.text);
    if (!specifier || !name || known.has(name)) return;
    const line = lineAt(source, specifier.getStart());
    faults.push({ path: source.path, line, message: `declare ${name} in ${folder}/package.json` });
  });
  return faults;
}

const exact = /^(?:\d+\.\d+\.\d+(?:-[\w.]+)?|catalog:|workspace:\*|npm:(?:@[\w.-]+\/)?[\w.-]+@\d+\.\d+\.\d+)$/;

/** Versions are exact, so that every machine runs the same program. */
export function findRanges(root: string): Fault[] {
  return listFiles(root, ["package.json", "{apps,packages,tooling}/*/package.json"]).flatMap((path) =>
    Object.entries(declaredIn(readManifest(join(root, path))))
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => ({ path, line: 1, message: `${name} must have one exact version, not ${version}` })),
  );
}
