import { Client } from "pg";
import type { Configuration } from "@maillage/config/configuration";
import { startEmbeddedDatabase } from "@maillage/embedded-database/embedded-database";
import { codeOf, PlainFailure } from "./plain-failure.ts";
import { sentences } from "./start.fr.ts";

/** The database the programs of this run use, ours or the operator's. */
export interface RunDatabase {
  appUrl: string;
  ownerUrl: string;
  embedded: boolean;
  stop(): Promise<void>;
}

const connectionCodes: Record<string, (variable: string) => string> = {
  ECONNREFUSED: sentences.databaseAway,
  ENOTFOUND: sentences.databaseAway,
  ETIMEDOUT: sentences.databaseAway,
  EHOSTUNREACH: sentences.databaseAway,
  EAI_AGAIN: sentences.databaseAway,
  "28P01": sentences.databaseRefusesAccount,
  "28000": sentences.databaseRefusesAccount,
  "3D000": sentences.databaseMissing,
};

/** The sentence for a database that could not be reached through `variable`, if the reason is a usual one. */
export function explainConnection(error: unknown, variable: string): string | undefined {
  return connectionCodes[codeOf(error) ?? ""]?.(variable);
}

async function requireUsable(url: string, variable: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const answer = await client.query<{ number: number; text: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
    );
    const version = answer.rows[0];
    if (version && version.number < 150_000) throw new PlainFailure(sentences.databaseTooOld(version.text));
  } catch (error) {
    const sentence = explainConnection(error, variable);
    throw sentence === undefined ? error : new PlainFailure(sentence, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Finds the operator's database, or starts the embedded one. Throws one sentence when it cannot. */
export async function openRunDatabase(configuration: Configuration): Promise<RunDatabase> {
  const { databaseUrl, migrationDatabaseUrl, dataDirectory } = configuration;
  if (databaseUrl !== undefined) {
    await requireUsable(databaseUrl, "DATABASE_URL");
    const ownerUrl = migrationDatabaseUrl ?? databaseUrl;
    if (ownerUrl === databaseUrl) console.log(`  ${sentences.trialDatabase}`);
    else await requireUsable(ownerUrl, "MIGRATION_DATABASE_URL");
    return { appUrl: databaseUrl, ownerUrl, embedded: false, stop: async () => {} };
  }
  try {
    const { appUrl, ownerUrl, stop } = await startEmbeddedDatabase({ dataDirectory, durable: true });
    return { appUrl, ownerUrl, embedded: true, stop };
  } catch (error) {
    if (codeOf(error) !== undefined || !(error instanceof Error)) throw error;
    throw new PlainFailure(error.message, { cause: error });
  }
}

/** The role an address connects with, to be granted rights on what the owner makes. */
export function roleOf(url: string): string | undefined {
  return decodeURIComponent(new URL(url).username) || undefined;
}
