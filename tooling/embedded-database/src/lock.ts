import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/** Whether a process of this machine still runs (a process of another account counts as running). */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8")) || undefined;
  } catch {
    // The holder has just let go.
    return undefined;
  }
}

/** Runs `work` while no other process of this machine does the same under `file`; a dead holder is replaced. */
export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const limit = Date.now() + 60_000;
  while (!tryLock(file)) {
    const holder = holderOf(file);
    if (holder !== undefined && !isRunning(holder)) rmSync(file, { force: true });
    else if (Date.now() > limit) {
      throw new Error(`La base de données est prise par un autre Maillage (processus ${holder ?? "inconnu"}).`);
    } else await wait(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
