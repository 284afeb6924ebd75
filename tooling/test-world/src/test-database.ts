import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "@maillage/database/connection";
import { urlOfDatabase } from "./test-server.ts";

/** A database of one test file's own, copied from the template, under the application's role. */
export type TestDatabase = {
  db: Database;
  appUrl: string;
  ownerUrl: string;
  statements: string[];
  /** From now on PostgreSQL logs each statement of new connections to this database. */
  logStatements(): Promise<void>;
  /** How many statements it has logged so far, over all databases that log. */
  countLogged(): Promise<number>;
  close(): Promise<void>;
};

async function asSuperuser(superuserUrl: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: superuserUrl });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

/**
 * Copies the template (about a quarter of a second) and opens it.
 * `statements` collects the SQL the database was asked, for the tests that count it.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServer");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser(
    server.superuserUrl,
    `create database ${name} template ${server.template} owner maillage_owner strategy file_copy`,
  );
  const appUrl = urlOfDatabase(server.appUrl, name);
  const statements: string[] = [];
  const db = openDatabase({
    connectionString: appUrl,
    maxConnections: 20,
    onStatement: (text) => statements.push(text),
  });
  return {
    db,
    appUrl,
    ownerUrl: urlOfDatabase(server.ownerUrl, name),
    statements,
    logStatements: () => asSuperuser(server.superuserUrl, `alter database ${name} set log_statement = 'all'`),
    countLogged: async () => {
      const log = await readFile(server.logFile, "utf8");
      return log.match(/LOG: {2}(statement|execute [^:]*):/g)?.length ?? 0;
    },
    close: async () => {
      await db.destroy();
      await asSuperuser(server.superuserUrl, `drop database ${name} with (force)`);
    },
  };
}
