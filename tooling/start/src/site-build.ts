import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment } from "@maillage/config/configuration";
import { PlainFailure } from "./plain-failure.ts";
import { runToEnd } from "./programs.ts";
import { inRoot, root } from "./root.ts";
import { sentences } from "./start.fr.ts";
import { step } from "./steps.ts";

const builtFrom = join(root, "apps/site/build/.built-from");

/** Everything the build reads: the site, the packages it may import, and the versions of what is installed. */
const inputs = ["apps/site/**/*", "packages/*/src/**/*", "packages/*/package.json", "pnpm-lock.yaml"];
const outputs = /(?:^|\/)(?:node_modules|build|\.react-router|\.turbo|coverage)(?:\/|$)|\.test\.tsx?$/;

/** One value that changes when, and only when, the site would be built differently. */
export function siteFingerprint(): string {
  const files = globSync(inputs, { cwd: root, exclude: (path) => outputs.test(path) });
  const hash = createHash("sha256").update(process.version);
  for (const file of files.sort()) {
    const absolute = join(root, file);
    if (!outputs.test(file) && statSync(absolute).isFile()) hash.update(`\0${file}\0`).update(readFileSync(absolute));
  }
  return hash.digest("hex");
}

/** Builds the site when its sources changed since the last time. Throws one sentence when the build fails. */
export async function buildSiteIfChanged(): Promise<void> {
  inRoot("apps/site/vite.config.ts");
  const wanted = siteFingerprint();
  if (existsSync(builtFrom) && readFileSync(builtFrom, "utf8") === wanted) {
    console.log(`  ${sentences.siteUnchanged}`);
    return;
  }
  console.log(`  ${sentences.buildingSite}`);
  rmSync(builtFrom, { force: true });
  await step(sentences.siteBuilt, async () => {
    const code = await runToEnd({
      name: "react-router build",
      options: [inRoot("apps/site/node_modules/@react-router/dev/bin.cjs"), "build", "--logLevel", "warn"],
      cwd: join(root, "apps/site"),
      environment: childEnvironment({ NODE_ENV: "production" }),
    });
    if (code !== 0) throw new PlainFailure(sentences.buildFailed);
  });
  writeFileSync(builtFrom, wanted);
}
