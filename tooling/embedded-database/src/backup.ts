import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { openDatabaseFolder } from "./database-folder.ts";
import type { EmbeddedDatabase } from "./embedded-database.ts";
import { isRunning } from "./lock.ts";
import { findServerAccount, type ServerAccount } from "./server-account.ts";

/** Contents PostgreSQL makes anew at each start: only their folders are copied (its manual, section 25.3.4.2). */
const madeAnew = new Set([
  "pg_dynshmem",
  "pg_notify",
  "pg_replslot",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const left = /^(?:postmaster\.(?:pid|opts)|pgsql_tmp.*|pg_internal\.init.*)$/;

interface Copy {
  from: string;
  to: string;
  /** Folders to make without their contents. */
  withoutContents: ReadonlySet<string>;
  account?: ServerAccount | undefined;
}

function isGone(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function give(path: string, mode: number, account: ServerAccount | undefined): void {
  chmodSync(path, mode);
  if (account) chownSync(path, account.uid, account.gid);
}

/** Copies a folder that is being written to: a file removed meanwhile is no loss, PostgreSQL knows it from its journal. */
function copyFolder({ from, to, withoutContents, account }: Copy): void {
  mkdirSync(to, { recursive: true });
  give(to, 0o700, account);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (left.test(entry.name)) continue;
    const paths = { from: join(from, entry.name), to: join(to, entry.name) };
    try {
      if (!entry.isDirectory()) {
        copyFileSync(paths.from, paths.to);
        give(paths.to, 0o600, account);
      } else if (!withoutContents.has(entry.name)) copyFolder({ ...paths, withoutContents, account });
      else {
        mkdirSync(paths.to, { recursive: true });
        give(paths.to, 0o700, account);
      }
    } catch (error) {
      if (!isGone(error)) throw error;
    }
  }
}

/**
 * Copies the files of a running database into `target` (a new folder), while everyone goes on working: PostgreSQL's own
 * low-level backup. The copy is what the database was at the end of the call.
 */
export async function backUpDatabase(database: EmbeddedDatabase, target: string): Promise<void> {
  const { clusterDirectory, superuserUrl } = database;
  const cluster = join(target, "cluster");
  mkdirSync(target, { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: superuserUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    const start = await client.query<{ segment: string }>(
      "select pg_walfile_name(pg_backup_start('maillage', true)) as segment",
    );
    copyFolder({ from: clusterDirectory, to: cluster, withoutContents: new Set([...madeAnew, "pg_wal"]) });
    const answer = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
    writeFileSync(join(cluster, "backup_label"), answer.rows[0]?.labelfile ?? "", { mode: 0o600 });
    const journal = { from: join(clusterDirectory, "pg_wal"), to: join(cluster, "pg_wal") };
    copyFolder({ ...journal, withoutContents: new Set(["archive_status", "summaries"]) });
    const firstSegment = start.rows[0]?.segment ?? "";
    if (!existsSync(join(journal.to, firstSegment))) throw new Error(`the journal ${firstSegment} was gone already`);
  } finally {
    await client.end();
  }
  copyFileSync(join(clusterDirectory, "..", "secrets.json"), join(target, "secrets.json"));
  chmodSync(join(target, "secrets.json"), 0o600);
}

/** Whether the database of `dataDirectory` is being served by a running PostgreSQL. */
export function isDatabaseRunning(dataDirectory: string): boolean {
  const note = join(dataDirectory, "where-is-the-database");
  const root = existsSync(note) ? readFileSync(note, "utf8").trim() : join(dataDirectory, "database");
  const file = join(root, "cluster", "postmaster.pid");
  return existsSync(file) && isRunning(Number(readFileSync(file, "utf8").split("\n")[0]));
}

/** Puts a copy made by `backUpDatabase` in the place of the database of `dataDirectory`, which must have none yet. */
export function restoreDatabase(backup: string, dataDirectory: string): void {
  mkdirSync(dataDirectory, { recursive: true });
  const account = findServerAccount();
  const folder = openDatabaseFolder(dataDirectory, account);
  if (existsSync(folder.cluster)) throw new Error(`${folder.cluster} exists already`);
  copyFolder({ from: join(backup, "cluster"), to: folder.cluster, withoutContents: new Set(), account });
  copyFileSync(join(backup, "secrets.json"), join(folder.root, "secrets.json"));
  chmodSync(join(folder.root, "secrets.json"), 0o600);
}
