import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Kysely, PostgresDialect, sql } from "kysely";
import { type Migration, type MigrationProvider, Migrator } from "kysely/migration";
import pg from "pg";
import type { DB } from "./schema.generated.ts";
import { seedThesaurus } from "./search/seed-thesaurus.ts";

const migrationsFolder = fileURLToPath(new URL("../migrations/", import.meta.url));

/** Reads `migrations/*.sql` in name order; each file is one forward-only step, run in the migrator's transaction. */
const sqlFiles: MigrationProvider = {
  async getMigrations() {
    const names = (await readdir(migrationsFolder)).filter((name) => name.endsWith(".sql")).sort();
    const steps = names.map(async (name): Promise<[string, Migration]> => {
      const text = await readFile(`${migrationsFolder}${name}`, "utf8");
      return [name.replace(/\.sql$/, ""), { up: async (db) => void (await sql.raw(text).execute(db)) }];
    });
    return Object.fromEntries(await Promise.all(steps));
  },
};

/** What a migration run did: the names of the steps applied just now, in order (empty when up to date). */
export type MigrationReport = { applied: string[] };

/**
 * Brings the database to this version's schema, as its owner. Waits at most 5 s for a lock, so that a
 * migration never queues behind a long query and blocks everyone else (design 4).
 * @param options.connectionString the owner's connection (MIGRATION_DATABASE_URL)
 * @param options.appRole the role the application connects with; it receives the rights the schema grants
 * @throws the failing step's error, with the step's name in its message
 */
export async function migrate(options: { connectionString: string; appRole?: string }): Promise<MigrationReport> {
  const pool = new pg.Pool({ connectionString: options.connectionString, max: 2, options: "-c lock_timeout=5000" });
  pool.on("error", () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { error, results = [] } = await new Migrator({ db, provider: sqlFiles }).migrateToLatest();
    if (error) {
      const failed = results.find((result) => result.status === "Error");
      throw new Error(
        `migration ${failed?.migrationName ?? "?"} failed: ${error instanceof Error ? error.message : "no reason given"}`,
        { cause: error },
      );
    }
    if (options.appRole) await grantToApplication(db, options.appRole);
    await seedThesaurus(db);
    return { applied: results.filter((result) => result.status === "Success").map((result) => result.migrationName) };
  } finally {
    await db.destroy();
  }
}

/** Gives the application's role what the schema allows it: rows, never structure; the log can only grow. */
async function grantToApplication(db: Kysely<DB>, role: string): Promise<void> {
  const name = sql.id(role);
  await sql`grant usage on schema public to ${name}`.execute(db);
  await sql`grant select, insert, update, delete on all tables in schema public to ${name}`.execute(db);
  await sql`grant usage, select on all sequences in schema public to ${name}`.execute(db);
  await sql`revoke update, delete, truncate on audit_entry from ${name}`.execute(db);
}
