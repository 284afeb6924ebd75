import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { PlainFailure } from "./plain-failure.ts";
import { root } from "./root.ts";
import { sentences } from "./start.fr.ts";

/** What to run: Node options and the file, or another command of node_modules/.bin. */
export interface Program {
  name: string;
  command?: string | undefined;
  options: string[];
  cwd?: string | undefined;
  environment: Record<string, string>;
  /** Where it answers once it is ready; without it, it is ready at once. */
  readyAt?: string | undefined;
}

export interface RunningPrograms {
  /** Resolves when every program that answers HTTP has answered. */
  ready: Promise<void>;
  /** Rejects with a sentence when one of them ends by itself; never resolves otherwise. */
  died: Promise<never>;
  stop(): Promise<void>;
}

const endWithParent = fileURLToPath(new URL("end-with-parent.ts", import.meta.url));

/** In a group of its own: Ctrl-C reaches this command only, which then stops its programs once, in order. */
function launch(program: Program): ChildProcess {
  const node = ["--import", endWithParent, ...program.options];
  return spawn(program.command ?? process.execPath, program.command === undefined ? node : program.options, {
    cwd: program.cwd ?? root,
    env: program.environment,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000), redirect: "manual" });
    await response.body?.cancel();
    return true;
  } catch {
    // Not listening yet.
    return false;
  }
}

async function untilReady(program: Program, stopped: AbortSignal): Promise<void> {
  if (program.readyAt === undefined) return;
  const limit = Date.now() + 60_000;
  while (!(await answers(program.readyAt))) {
    stopped.throwIfAborted();
    if (Date.now() > limit) throw new PlainFailure(sentences.programSilent(program.name));
    await wait(100);
  }
}

async function stopOne(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
  // Requests under way get their time; a program that hangs does not keep the command.
  const timer = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(timer);
}

/** Starts the programs together; the first to end by itself ends them all. */
export function startPrograms(programs: readonly Program[]): RunningPrograms {
  const stopping = new AbortController();
  const died = Promise.withResolvers<never>();
  died.promise.catch(() => {});
  const running = programs.map((program) => {
    const child = launch(program);
    const ended = new Promise<void>((resolve) => {
      const end = (how: string) => {
        if (!stopping.signal.aborted) died.reject(new PlainFailure(sentences.programDied(program.name, how)));
        resolve();
      };
      child.once("error", (error) => end(error.message));
      child.once("exit", (code, signal) => end(signal ?? `code ${code}`));
    });
    return { child, ended };
  });
  const ready = Promise.all(programs.map((program) => untilReady(program, stopping.signal))).then(() => {});
  ready.catch(() => {});
  return {
    ready,
    died: died.promise,
    stop: async () => {
      stopping.abort();
      await Promise.all(running.map(({ child, ended }) => stopOne(child, ended)));
    },
  };
}

/** Runs one command to its end and returns its exit code. Ends with this process, whichever signal it gets. */
export async function runToEnd(program: Omit<Program, "readyAt">): Promise<number> {
  const child = spawn(program.command ?? process.execPath, program.options, {
    cwd: program.cwd ?? root,
    env: program.environment,
    stdio: "inherit",
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, forward);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", (code) => resolve(code ?? 1));
    });
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, forward);
  }
}
