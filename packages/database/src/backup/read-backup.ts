import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import {
  type BackupHeader,
  type BackupTrailer,
  DamagedBackup,
  parseHeader,
  parseTrailer,
  readFrames,
} from "./backup-file.ts";
import { type BackupTable, listBackupTables, quoted, readSchemaVersion, seededTables } from "./backup-tables.ts";

/** What a restore wrote. */
export type RestoreReport = { tables: number; rows: number };

export type RestoreOptions = {
  /** The owner of the tables: sequences are set as well. */
  connectionString: string;
  path: string;
  onTable?: ((table: string, rows: number) => void) | undefined;
};

/** Why a backup was not restored. */
export type RestoreRefusal = "not_empty" | "other_version" | "damaged";

/** Nothing was changed. */
export class RestoreRefused extends Error {
  override name = "RestoreRefused";
  readonly reason: RestoreRefusal;
  readonly table: string | undefined;

  constructor(reason: RestoreRefusal, options: { table?: string | undefined; cause?: unknown } = {}) {
    super(reason, { cause: options.cause });
    this.reason = reason;
    this.table = options.table;
  }
}

/**
 * Puts a backup back into a database that is migrated to the same version and holds nothing: all of it or, when the
 * file is cut or damaged, none of it. The rows and the checksum of every table are compared with what was written.
 * @throws RestoreRefused
 */
export async function readBackup(options: RestoreOptions): Promise<RestoreReport> {
  const client = new pg.Client({ connectionString: options.connectionString });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin");
    const report = await restoreAll(client, options);
    await client.query("commit");
    await client.query("analyze");
    return report;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw isDamage(error) ? new RestoreRefused("damaged", { cause: error }) : error;
  } finally {
    await client.end();
  }
}

/** Ours, zlib's (not a gzip file, a wrong checksum, an end too soon), or PostgreSQL's for rows it cannot read or that contradict each other. */
function isDamage(error: unknown): boolean {
  if (error instanceof DamagedBackup) return true;
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return false;
  return /^(?:Z_|22|23)/.test(error.code);
}

async function restoreAll(client: pg.Client, { path, onTable }: RestoreOptions): Promise<RestoreReport> {
  const gunzip = createGunzip();
  const file = createReadStream(path);
  // A file that cannot be opened is the reader's failure too.
  file.on("error", (error) => gunzip.destroy(error));
  const frames = readFrames(file.pipe(gunzip));
  const header = parseHeader(await nextFrame(frames));
  await requireSameVersion(client, header);
  await requireEmpty(client);
  await silenceTriggers(client, "disable");
  for (const name of seededTables) await client.query(`delete from public.${quoted(name)}`);
  const written: BackupTrailer["tables"] = [];
  for (const table of header.tables) {
    const done = await restoreTable(client, table, frames);
    written.push({ name: table.name, ...done });
    onTable?.(table.name, done.rows);
  }
  const trailer = parseTrailer(await nextFrame(frames));
  if (!(await frames.next()).done) throw new DamagedBackup("there is something after the end");
  if (JSON.stringify(trailer.tables) !== JSON.stringify(written)) throw new DamagedBackup("a checksum differs");
  await silenceTriggers(client, "enable");
  await setSequences(client);
  return { tables: written.length, rows: written.reduce((sum, table) => sum + table.rows, 0) };
}

async function nextFrame(frames: AsyncGenerator<Buffer>): Promise<Buffer> {
  const next = await frames.next();
  if (next.done) throw new DamagedBackup("the file was cut");
  return next.value;
}

async function requireSameVersion(client: pg.Client, header: BackupHeader): Promise<void> {
  const schema = await readSchemaVersion(client);
  if (JSON.stringify(schema) !== JSON.stringify(header.schema)) throw new RestoreRefused("other_version");
}

/** What the rows set off when they were first written is in the backup too, and is not done twice. */
async function silenceTriggers(client: pg.Client, how: "enable" | "disable"): Promise<void> {
  for (const { name } of await listBackupTables(client)) {
    await client.query(`alter table public.${quoted(name)} ${how} trigger user`);
  }
}

async function requireEmpty(client: pg.Client): Promise<void> {
  for (const { name } of await listBackupTables(client)) {
    if (seededTables.includes(name)) continue;
    const found = await client.query(`select from public.${quoted(name)} limit 1`);
    if (found.rowCount !== 0) throw new RestoreRefused("not_empty", { table: name });
  }
}

async function restoreTable(
  client: pg.Client,
  table: BackupTable,
  frames: AsyncGenerator<Buffer>,
): Promise<{ rows: number; sha256: string }> {
  const hash = createHash("sha256");
  const copy = client.query(
    copyFrom(
      `copy public.${quoted(table.name)} (${table.columns.map(quoted).join(", ")}) from stdin (encoding 'UTF8')`,
    ),
  );
  async function* rows(): AsyncGenerator<Buffer> {
    for (let frame = await nextFrame(frames); frame.length > 0; frame = await nextFrame(frames)) {
      hash.update(frame);
      yield frame;
    }
  }
  await pipeline(Readable.from(rows()), copy);
  return { rows: copy.rowCount, sha256: hash.digest("hex") };
}

/** New rows number on from the greatest that came back. */
async function setSequences(client: pg.Client): Promise<void> {
  const sequences = await client.query<{ sequence: string; table: string; column: string }>(
    `select pg_get_serial_sequence(quote_ident(relname), attname) as sequence, relname as table, attname as column
     from pg_class join pg_attribute on attrelid = pg_class.oid and attidentity <> ''
     where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  for (const { sequence, table, column } of sequences.rows) {
    await client.query(
      `select setval($1, coalesce((select max(${quoted(column)}) from public.${quoted(table)}), 0) + 1, false)`,
      [sequence],
    );
  }
}
