import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { childEnvironment } from "@maillage/config/configuration";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** A program of the product, running for a test. */
export type Program = {
  stop(): Promise<void>;
  /** Ends it as a crash does (SIGKILL): it gets no word in. */
  kill(): Promise<void>;
  output(): string;
};

/**
 * Starts a program and waits for the log line that says it is ready; throws with what it printed when it ends before.
 * @param program.file from the checkout's root: `apps/site/server.ts`
 */
export async function startProgram(program: {
  file: string;
  arguments?: readonly string[];
  readyWhen: string;
  environment: Record<string, string>;
}): Promise<Program> {
  const child = spawn(process.execPath, [program.file, ...(program.arguments ?? [])], {
    cwd: root,
    env: childEnvironment({ NODE_ENV: "production", LOG_LEVEL: "info", ...program.environment }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const ready = new Promise<void>((resolve, reject) => {
    const read = (line: string) => {
      lines.push(line);
      if (line.includes(program.readyWhen)) resolve();
    };
    createInterface({ input: child.stdout }).on("line", read);
    createInterface({ input: child.stderr }).on("line", read);
    child.once("exit", (code) =>
      reject(new Error(`${program.file} ended (${code}) before it was ready:\n${lines.join("\n")}`)),
    );
  });
  await ready;
  return {
    stop: () => endChild(child, "SIGTERM"),
    kill: () => endChild(child, "SIGKILL"),
    output: () => lines.join("\n"),
  };
}

function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
