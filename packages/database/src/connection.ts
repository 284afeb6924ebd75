import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import { poolWithNames } from "./named-statements.ts";
import type { DB } from "./schema.generated.ts";

/** The application's database: a pool, typed by the generated schema. */
export type Database = Kysely<DB>;

/** A pool or a transaction: what every query function takes, so that it works inside and outside of one. */
export type Connection = Kysely<DB> | Transaction<DB>;

// Counts come back as text from PostgreSQL (bigint); ours all fit a safe integer.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
// A calendar date stays the text "2026-03-01": turning it into an instant would shift it by a time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * Opens the pool of one process.
 * @param options.maxConnections 10 unless told; the sum over site, api and worker must stay below the server's limit
 * @param options.onError hears of connections that broke while idle (a stopped PostgreSQL); without a listener Node would exit
 */
export function openDatabase(options: {
  connectionString: string;
  maxConnections?: number | undefined;
  onError?: ((error: Error) => void) | undefined;
  onStatement?: ((text: string) => void) | undefined;
}): Database {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    options: "-c statement_timeout=15000 -c idle_in_transaction_session_timeout=30000",
  });
  pool.on("error", (error) => options.onError?.(error));
  // The pool hears only of connections that are idle. One that breaks between two statements of a transaction would
  // end the process, unheard; its next statement is refused, and whoever asked is told.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const { onStatement } = options;
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: poolWithNames(pool) }),
    log: (event) => {
      if (event.level === "query") onStatement?.(event.query.sql);
    },
  });
}
