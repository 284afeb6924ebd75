/** A package.json for a planted tree. */
export function manifest(name: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ name, version: "0.0.0", type: "module", ...more }, undefined, 2).concat("\n");
}

/** The package.json of a package whose sources are reached by subpath, as everywhere in the house. */
export function packageManifest(name: string, dependencies: readonly string[] = []): string {
  return manifest(`@maillage/${name}`, {
    exports: { "./*": "./src/*.ts" },
    scripts: { typecheck: "tsc --noEmit -p ." },
    dependencies: Object.fromEntries(dependencies.map((dependency) => [`@maillage/${dependency}`, "workspace:*"])),
  });
}

/** The links pnpm would make for those dependencies. */
export function packageLinks(name: string, dependencies: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    dependencies.map((dependency) => [
      `packages/${name}/node_modules/@maillage/${dependency}`,
      `../../../../packages/${dependency}`,
    ]),
  );
}
