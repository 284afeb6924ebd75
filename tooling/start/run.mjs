// `npm start`, `npm test`… come here first: check Node, install, then run src/<task>.ts on the project's own Node.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { environmentWithoutNpm, findNode, installIfNeeded, isAtLeast, PlainError, root } from "./install.mjs";

const tasks = ["start", "dev", "test", "check", "bench", "evaluate", "crashes", "maillage", "backup", "restore"];

function runTask(node, task, options) {
  return new Promise((resolve) => {
    const binaries = [dirname(node), join(root, "node_modules", ".bin")];
    const child = spawn(node, [join(root, "tooling", "start", "src", "tasks", `${task}.ts`), ...options], {
      cwd: root,
      env: {
        ...environmentWithoutNpm(process.env),
        PATH: [...binaries, process.env.PATH ?? ""].join(delimiter),
      },
      stdio: "inherit",
    });
    // A signal meant for this process alone must reach the one that does the work; it answers to the first only.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
    child.once("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once("close", (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

async function main() {
  const [task = "start", ...options] = process.argv.slice(2);
  if (!isAtLeast(process.versions.node, [20, 0])) {
    throw new PlainError(
      `Maillage demande Node 20 ou plus récent\u00a0; cette machine a Node ${process.versions.node}. Voir https://nodejs.org/fr.`,
    );
  }
  if (!tasks.includes(task)) throw new PlainError(`Commande inconnue : ${task}. Les commandes : ${tasks.join(", ")}.`);
  if (!existsSync(join(root, "pnpm-lock.yaml"))) throw new PlainError("pnpm-lock.yaml manque dans ce dossier.");
  await installIfNeeded();
  return runTask(findNode(), task, options);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
