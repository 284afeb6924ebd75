// npm run restore -- folder: puts a backup in the place of the data, which are kept aside.
import { cpSync, existsSync, readdirSync, renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Configuration, readConfig } from "@maillage/config/configuration";
import { isDatabaseRunning, restoreDatabase } from "@maillage/embedded-database/backup";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { backupSentences } from "../backup.fr.ts";
import { PlainFailure, runTask } from "../plain-failure.ts";
import { step } from "../steps.ts";

async function restoreAndVerify(backup: string, dataDirectory: string): Promise<void> {
  restoreDatabase(join(backup, "database"), dataDirectory);
  for (const name of readdirSync(backup).filter((entry) => entry !== "database")) {
    cpSync(join(backup, name), join(dataDirectory, name), { recursive: true });
  }
  const database = await startEmbeddedDatabase({ dataDirectory, durable: true });
  await database.stop();
}

async function restore({ dataDirectory, calledFrom }: Configuration): Promise<number> {
  const name = process.argv[2];
  if (name === undefined) throw new PlainFailure(backupSentences.which);
  const backup = resolve(calledFrom, name);
  if (!existsSync(join(backup, "database", "cluster", "backup_label"))) {
    throw new PlainFailure(backupSentences.notABackup(backup));
  }
  if (isDatabaseRunning(dataDirectory)) throw new PlainFailure(backupSentences.running);
  const aside = `${dataDirectory}-avant-${new Date().toISOString().slice(0, 19).replaceAll(/[:T]/g, "-")}`;
  if (existsSync(dataDirectory)) {
    renameSync(dataDirectory, aside);
    console.log(backupSentences.setAside(aside));
  }
  try {
    await step(backupSentences.restored, () => restoreAndVerify(backup, dataDirectory));
  } catch (cause) {
    throw new PlainFailure(backupSentences.undone(aside), { cause });
  }
  return 0;
}

await runTask(() => restore(readConfig()));
