import { type CompiledQuery, Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import pg from "pg";
import type { Database } from "@maillage/database/connection";
import { isNamed } from "@maillage/database/named-statements";

/** A database that remembers what it was asked, and tells how PostgreSQL goes about it. */
export type RecordedDatabase = {
  db: Database;
  /** The plan of each statement asked meanwhile, one text a statement. */
  plansOf(ask: () => Promise<unknown>): Promise<string[]>;
  close(): Promise<void>;
};

type PlanLine = { "QUERY PLAN": string };

/** One connection, whose database may be dropped while it says goodbye: that ends nothing but the connection. */
function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 1 });
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Opens a pool of one connection that records its statements with their values. */
export function openRecordedDatabase(connectionString: string): RecordedDatabase {
  const asked: CompiledQuery[] = [];
  const pool = openPool(connectionString);
  const db: Database = new Kysely({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (event.level === "query") asked.push(event.query);
    },
  });
  return {
    db,
    plansOf: async (ask) => {
      asked.length = 0;
      await ask();
      const plans: string[] = [];
      for (const { sql: text, parameters } of asked.splice(0)) {
        // What has a name is planned once, whatever its values.
        const plan = await (isNamed(text)
          ? pool.query<PlanLine>(`explain (costs off, generic_plan) ${text}`)
          : pool.query<PlanLine>(`explain (costs off) ${text}`, [...parameters]));
        plans.push(plan.rows.map((row) => row["QUERY PLAN"]).join("\n"));
      }
      return plans;
    },
    close: () => db.destroy(),
  };
}

/** Cleans up after an import as autovacuum would in its time, and counts anew how often each word occurs. */
export async function settle(ownerUrl: string): Promise<void> {
  const owner: Database = new Kysely({ dialect: new PostgresDialect({ pool: openPool(ownerUrl) }) });
  await sql`vacuum analyze`.execute(owner);
  await owner.destroy();
}

/** Changes thousands of listings at once, which no statement of the product does: it may take its time. */
export async function changeMany(db: Database, statement: RawBuilder<unknown>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = '100s'`.execute(tx);
    await statement.execute(tx);
  });
}
