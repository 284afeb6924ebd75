import { type Configuration, childEnvironment } from "@maillage/config/configuration";
import type { RunDatabase } from "./database.ts";
import { roleOf } from "./database.ts";
import { codeOf, PlainFailure } from "./plain-failure.ts";
import { runToEnd } from "./programs.ts";
import { inRoot } from "./root.ts";
import { sentences } from "./start.fr.ts";
import { step } from "./steps.ts";

/** The variables every program of one run shares. The owner's address is kept from those that serve the public. */
export function programEnvironment(configuration: Configuration, database: RunDatabase): Record<string, string> {
  return childEnvironment({
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: undefined,
    MAILLAGE_DATA_DIR: configuration.dataDirectory,
    MAILLAGE_DEMO: configuration.demo ? "yes" : "no",
    PORT: String(configuration.port),
    API_PORT: String(configuration.apiPort),
    SITE_URL: configuration.siteUrl,
  });
}

/** The variables of the operator's command line, which may also migrate. */
export function operatorEnvironment(configuration: Configuration, database: RunDatabase): Record<string, string> {
  return { ...programEnvironment(configuration, database), MIGRATION_DATABASE_URL: database.ownerUrl };
}

/** PostgreSQL's codes for a role that may not create, own or extend. */
const forbidden = new Set(["42501", "42939", "0LP01"]);

/** Brings the tables and the queues to this version. Throws one sentence when the database does not let us. */
export async function migrateDatabase(database: RunDatabase): Promise<void> {
  inRoot("packages/database/src/migrate.ts");
  const { migrate } = await import("@maillage/database/migrate");
  const { createQueues } = await import("@maillage/jobs/create-queues");
  const appRole = roleOf(database.appUrl);
  const grants = appRole !== undefined && appRole !== roleOf(database.ownerUrl) ? { appRole } : {};
  try {
    await migrate({ connectionString: database.ownerUrl, ...grants });
    await createQueues({ connectionString: database.ownerUrl, ...grants });
  } catch (error) {
    if (codeOf(error) === "ENOSPC" || codeOf(error) === "53100") throw new PlainFailure(sentences.diskFull);
    if (forbidden.has(codeOf(error) ?? "")) throw new PlainFailure(sentences.migrationForbidden, { cause: error });
    throw new PlainFailure(sentences.migrationFailed(error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
}

/** Runs the operator's command line with `words`. Throws one sentence when it fails. */
async function runCommand(words: string[], environment: Record<string, string>): Promise<void> {
  const code = await runToEnd({ name: "maillage", options: [inRoot("apps/cli/src/main.ts"), ...words], environment });
  if (code !== 0) throw new PlainFailure(sentences.commandFailed(`maillage ${words.join(" ")}`));
}

/** Migrates, then loads the territories and, unless told not to, the demonstration; each only once. */
export async function prepareDatabase(configuration: Configuration, database: RunDatabase): Promise<void> {
  const environment = operatorEnvironment(configuration, database);
  await step(sentences.migrated, () => migrateDatabase(database));
  await step(sentences.territoriesReady, () => runCommand(["import", "territories"], environment));
  if (configuration.demo) await step(sentences.demoReady, () => runCommand(["demo"], environment));
}
