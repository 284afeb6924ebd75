// npm run backup -- [folder]: copies the database and the files, while Maillage runs.
import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { type Configuration, readConfig } from "@maillage/config/configuration";
import { backUpDatabase } from "@maillage/embedded-database/backup";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { backupSentences } from "../backup.fr.ts";
import { PlainFailure, runTask } from "../plain-failure.ts";
import { step } from "../steps.ts";

/** `maillage-2026-03-01-0930`: sorts by date, and says what it is. */
function newName(now: Date): string {
  return `maillage-${now.toISOString().slice(0, 16).replace("T", "-").replace(":", "")}`;
}

async function copyEmbeddedDatabase(dataDirectory: string, target: string): Promise<void> {
  const database = await startEmbeddedDatabase({ dataDirectory, durable: true });
  try {
    await backUpDatabase(database, join(target, "database"));
  } finally {
    await database.stop();
  }
}

/** What lies beside the database: uploads, and the letters of the disk mailbox. */
function copyFiles(dataDirectory: string, target: string): void {
  const beside = existsSync(dataDirectory) ? readdirSync(dataDirectory) : [];
  for (const name of beside.filter((entry) => entry !== "database" && entry !== "where-is-the-database")) {
    cpSync(join(dataDirectory, name), join(target, name), { recursive: true });
  }
}

async function backUp({ dataDirectory, calledFrom, databaseUrl }: Configuration): Promise<number> {
  const target = resolve(calledFrom, process.argv[2] ?? newName(new Date()));
  if (existsSync(target)) throw new PlainFailure(backupSentences.exists(target));
  if (`${target}${sep}`.startsWith(`${dataDirectory}${sep}`)) throw new PlainFailure(backupSentences.insideData);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  if (databaseUrl !== undefined) console.log(backupSentences.yourDatabase);
  else await step(backupSentences.copied, () => copyEmbeddedDatabase(dataDirectory, target));
  await step(backupSentences.filesCopied, async () => copyFiles(dataDirectory, target));
  console.log(backupSentences.done(target));
  return 0;
}

await runTask(() => backUp(readConfig()));
