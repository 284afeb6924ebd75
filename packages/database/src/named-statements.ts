import { createHash } from "node:crypto";
import { type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from "kysely";
import type pg from "pg";

const mark = "/* named */";

/**
 * Marks a statement that is asked again and again, at its beginning: PostgreSQL then reads and plans it once a
 * connection, under a name. Only for a statement whose plan does not depend on its values.
 */
export const named: RawBuilder<unknown> = sql.raw(mark);
/** A process that met more texts than this asks the rest without a name: each connection keeps what it has named. */
const namesAtMost = 150;

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= namesAtMost) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 20);
  names.set(text, name);
  return name;
}

/** Whether a statement is marked; Kysely's builder writes its « select » before the mark. */
export const isNamed = (text: string): boolean => text.slice(0, 24).includes(mark);

function withNames(client: pg.PoolClient): PostgresPoolClient {
  const query = (text: string, parameters: readonly unknown[]): Promise<unknown> => {
    const name = isNamed(text) ? nameOf(text) : undefined;
    const values = [...parameters];
    return client.query(name === undefined ? { text, values } : { name, text, values });
  };
  return {
    // Kysely asks for a cursor, the other form, only where its dialect was given one.
    query: query as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy),
  };
}

/** The pool, whose marked statements are named. */
export function poolWithNames(pool: pg.Pool): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? withNames(client);
      wrapped.set(client, known);
      return known;
    },
    end: () => pool.end(),
    options: pool.options,
  };
}
