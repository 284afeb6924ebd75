import { type RawBuilder, sql } from "kysely";
import type { Connection } from "@maillage/database/connection";

/** Rows as plain JSON values, keyed by column. */
export type Row = Record<string, string | number | boolean | null>;

// One statement per some thousand rows: few round trips, and a message PostgreSQL parses in milliseconds.
const batchSize = 5_000;

/**
 * Sends rows as one JSON parameter per batch, so that 35,000 of them take a fraction of a second.
 * @param columns name and SQL type of each, in the order of `statement`'s select
 * @param statement what to run on a batch, given the row source `… as row(column type, …)`
 * @returns the number of rows the statements touched
 */
export async function sendRows(
  db: Connection,
  rows: readonly Row[],
  options: { columns: Record<string, string>; statement: (source: RawBuilder<unknown>) => RawBuilder<unknown> },
): Promise<number> {
  const definition = Object.entries(options.columns).map(([name, type]) => sql`${sql.id(name)} ${sql.raw(type)}`);
  let touched = 0;
  for (let start = 0; start < rows.length; start += batchSize) {
    const json = JSON.stringify(rows.slice(start, start + batchSize));
    const source = sql`jsonb_to_recordset(${json}::jsonb) as row(${sql.join(definition)})`;
    const result = await options.statement(source).execute(db);
    touched += Number(result.numAffectedRows ?? 0);
  }
  return touched;
}

/**
 * Inserts rows, updating those whose key is already there.
 * @param options.key the columns of the conflict; all others are overwritten
 */
export function upsertRows(
  db: Connection,
  rows: readonly Row[],
  options: { table: string; columns: Record<string, string>; key: readonly string[] },
): Promise<number> {
  const names = Object.keys(options.columns);
  const list = sql.join(names.map((name) => sql.id(name)));
  const updated = names.filter((name) => !options.key.includes(name));
  const changes = sql.join(updated.map((name) => sql`${sql.id(name)} = excluded.${sql.id(name)}`));
  const action = updated.length > 0 ? sql`do update set ${changes}` : sql`do nothing`;
  const key = sql.join(options.key.map((name) => sql.id(name)));
  return sendRows(db, rows, {
    columns: options.columns,
    statement: (source) =>
      sql`insert into ${sql.table(options.table)} (${list}) select ${list} from ${source} on conflict (${key}) ${action}`,
  });
}
