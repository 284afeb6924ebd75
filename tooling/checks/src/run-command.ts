import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "@maillage/config/configuration";
import type { Outcome } from "./check.ts";

/** This package's own tools; those of the root are on the path already. */
const toolsFolder = fileURLToPath(new URL("../node_modules/.bin", import.meta.url));

/** Runs a tool of node_modules in `root`; the outcome is its exit code and everything it printed. */
export function runCommand(root: string, command: string, options: readonly string[]): Promise<Outcome> {
  const { PATH = "", ...environment } = childEnvironment({ NO_COLOR: "1", FORCE_COLOR: undefined });
  return new Promise((resolve) => {
    const child = spawn(command, options, {
      cwd: root,
      env: { ...environment, PATH: [toolsFolder, PATH].join(delimiter), TURBO_TELEMETRY_DISABLED: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += String(chunk);
      });
    }
    child.once("error", (error) => resolve({ ok: false, output: error.message }));
    child.once("close", (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
