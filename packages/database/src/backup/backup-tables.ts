import type { ClientBase } from "pg";

/** A table as a backup holds it: the columns that can be written, generated ones left out. */
export type BackupTable = { name: string; columns: string[] };

// The migrations' own bookkeeping says which schema this is; it is compared, never copied.
const bookkeeping = ["kysely_migration", "kysely_migration_lock"];

/** What every migrated database holds from the start: emptied before a backup comes back, which has its own. */
export const seededTables = ["search_state", "thesaurus_concept"];

/** The tables of the application, each after those its foreign keys point to. */
export async function listBackupTables(client: ClientBase): Promise<BackupTable[]> {
  const tables = await client.query<BackupTable>(
    `select relname as name, array_agg(attname::text order by attnum) as columns
     from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> all($1)
     group by relname order by relname`,
    [bookkeeping],
  );
  const keys = await client.query<{ table: string; target: string }>(
    `select source.relname as table, target.relname as target from pg_constraint
     join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
     where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace`,
  );
  return inForeignKeyOrder(tables.rows, keys.rows);
}

/** @throws when foreign keys go round in a circle: then no order lets each table follow those it needs */
export function inForeignKeyOrder<Table extends { name: string }>(
  tables: readonly Table[],
  keys: readonly { table: string; target: string }[],
): Table[] {
  const ordered: Table[] = [];
  const placed = new Set<string>();
  let waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.filter(({ name }) => keys.every((key) => key.table !== name || placed.has(key.target)));
    if (ready.length === 0)
      throw new Error(`foreign keys go round in a circle: ${waiting.map(({ name }) => name).join(", ")}`);
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
    waiting = waiting.filter(({ name }) => !placed.has(name));
  }
  return ordered;
}

/** The migrations this database has had: two databases with the same list have the same tables. */
export async function readSchemaVersion(client: ClientBase): Promise<string[]> {
  const steps = await client.query<{ name: string }>("select name from kysely_migration order by name");
  return steps.rows.map((row) => row.name);
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
