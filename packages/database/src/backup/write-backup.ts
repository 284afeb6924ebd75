import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type BackupHeader, type BackupTrailer, backupFormat, backupFormatVersion, frameOf } from "./backup-file.ts";
import { type BackupTable, listBackupTables, quoted, readSchemaVersion } from "./backup-tables.ts";

/** What a backup holds. */
export type BackupReport = { tables: number; rows: number; bytes: number };

export type BackupOptions = {
  connectionString: string;
  path: string;
  now: Date;
  onTable?: ((table: string, rows: number) => void) | undefined;
};

/**
 * Writes every row of the application into one compressed file, as they all were at one moment, while others go on
 * writing. The file appears under its name only when it is whole. Jobs are not kept: they follow from the rows.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: options.connectionString });
  client.on("error", () => undefined);
  const partial = `${options.path}.partial`;
  await client.connect();
  try {
    await client.query("begin transaction isolation level repeatable read read only");
    const header: BackupHeader = {
      format: backupFormat,
      version: backupFormatVersion,
      createdAt: options.now.toISOString(),
      schema: await readSchemaVersion(client),
      tables: await listBackupTables(client),
    };
    const trailer: BackupTrailer = { tables: [] };
    await pipeline(
      Readable.from(frames(client, { header, trailer, onTable: options.onTable })),
      createGzip({ level: 6 }),
      createWriteStream(partial, { mode: 0o600 }),
    );
    await rename(partial, options.path);
    const { size } = await stat(options.path);
    return {
      tables: header.tables.length,
      rows: trailer.tables.reduce((sum, table) => sum + table.rows, 0),
      bytes: size,
    };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

type Contents = { header: BackupHeader; trailer: BackupTrailer; onTable: BackupOptions["onTable"] };

async function* frames(client: pg.Client, { header, trailer, onTable }: Contents): AsyncGenerator<Buffer> {
  yield frameOf(Buffer.from(JSON.stringify(header)));
  for (const table of header.tables) {
    const hash = createHash("sha256");
    const copy = client.query(copyTo(copyStatement(table)));
    for await (const chunk of copy) {
      // COPY TO STDOUT gives bytes; the stream's type does not say so.
      const bytes = chunk as Buffer;
      hash.update(bytes);
      if (bytes.length > 0) yield frameOf(bytes);
    }
    yield frameOf(Buffer.alloc(0));
    trailer.tables.push({ name: table.name, rows: copy.rowCount, sha256: hash.digest("hex") });
    onTable?.(table.name, copy.rowCount);
  }
  yield frameOf(Buffer.from(JSON.stringify(trailer)));
}

/** Rows in the order of the primary key would cost a sort: COPY of the table itself streams. */
function copyStatement({ name, columns }: BackupTable): string {
  return `copy public.${quoted(name)} (${columns.map(quoted).join(", ")}) to stdout (encoding 'UTF8')`;
}
