import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Outcome } from "./check.ts";
import { runCommand } from "./run-command.ts";

/** The version of pnpm everyone uses, from package.json. turbo runs it again for each package. */
function pinnedPnpm(root: string): string {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return String(packageManager);
}

const noise = /^(?:npm warn|• |\s*$)|cache (?:miss|hit)|WARNING|\$ (?:tsc|react-router)|ELIFECYCLE/;

/** Checks the types of every package; turbo remembers those that did not change. */
export async function checkTypes(root: string): Promise<Outcome> {
  const turbo = [
    "exec",
    "turbo",
    "run",
    "typecheck",
    "--continue",
    "--output-logs=errors-only",
    "--no-update-notifier",
  ];
  const { ok, output } = await runCommand(root, "npx", ["--yes", pinnedPnpm(root), ...turbo]);
  return {
    ok,
    output: output
      .split("\n")
      .filter((line) => !noise.test(line))
      .join("\n"),
  };
}
