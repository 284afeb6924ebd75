import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "@maillage/database/connection";

/** What the run's global setup provides: one PostgreSQL, with a migrated template that holds every territory. */
type Server = { superuserUrl: string; ownerUrl: string; appUrl: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    testServer: Server;
  }
}

/** A copy of the template for one test file, under the application's role. */
export async function openTrialDatabase(): Promise<{ db: Database; close: () => Promise<void> }> {
  const server = inject("testServer");
  const name = `territories_${randomBytes(6).toString("hex")}`;
  await asSuperuser(
    server,
    `create database ${name} template ${server.template} owner maillage_owner strategy file_copy`,
  );
  const url = new URL(server.appUrl);
  url.pathname = `/${name}`;
  const db = openDatabase({ connectionString: url.href, maxConnections: 4 });
  return {
    db,
    close: async () => {
      await db.destroy();
      await asSuperuser(server, `drop database ${name} with (force)`);
    },
  };
}

async function asSuperuser(server: Server, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Text as the stream an importer reads. */
export async function* streamOf(...chunks: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* chunks;
}

/** The reference data kept beside the repository (never inside it); tests that need it skip where it is absent. */
export const sharedData = {
  isPresent: existsSync(fileURLToPath(new URL("../../../../shared/data/FORMATS.md", import.meta.url))),
  path: (name: string): string => fileURLToPath(new URL(`../../../../shared/data/${name}`, import.meta.url)),
};
