import { type BackupReport, writeBackup } from "@maillage/database/backup/write-backup";

/** Where to write, on whose connection, and who hears of each table. */
export type BackUp = {
  connectionString: string;
  path: string;
  onTable?: ((table: string, rows: number) => void) | undefined;
};

/** Keeps every row in one file, timed. */
export async function backUp(wanted: BackUp): Promise<BackupReport & { milliseconds: number }> {
  const started = performance.now();
  const report = await writeBackup({ ...wanted, now: new Date() });
  return { ...report, milliseconds: performance.now() - started };
}
