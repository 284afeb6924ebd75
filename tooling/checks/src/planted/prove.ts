import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Check, Outcome, Planted } from "../check.ts";

/** What the real checks read at the root, and so the planted ones must read too. */
const settings = [
  ".dependency-cruiser.mjs",
  ".gitignore",
  ".oxlintrc.json",
  "biome.json",
  "knip.json",
  "package.json",
  "pnpm-workspace.yaml",
  "tsconfig.base.json",
  "turbo.json",
];

function plant(root: string, { files, links = {} }: Planted): string {
  const folder = mkdtempSync(join(tmpdir(), "maillage-planted-"));
  for (const name of settings) if (existsSync(join(root, name))) copyFileSync(join(root, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const [from, to] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, from)), { recursive: true });
    symlinkSync(to, join(folder, from));
  }
  return folder;
}

/** Runs `check` on a tree with known faults: it is worth something only if it reports every one of them. */
export async function proveCheck(root: string, check: Check): Promise<Outcome> {
  const folder = plant(root, check.planted);
  try {
    const { ok, output } = await check.run(folder, false);
    const unseen = check.planted.mustSay.filter((pattern) => !pattern.test(output));
    if (!ok && unseen.length === 0) return { ok: true, output: "" };
    return { ok: false, output: `blind to ${unseen.map(String).join(", ") || "everything"}; it said:\n${output}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
