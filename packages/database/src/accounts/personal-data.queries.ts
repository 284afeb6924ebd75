import { sql } from "kysely";
import type { Connection } from "../connection.ts";
import { columnClasses } from "../privacy/column-classes.ts";
import { type AnyPersonalRows, listPersonalRows, theirs } from "../privacy/personal-rows.ts";

/** What is kept of a person, by table: every column of their rows but secrets and what cannot be read as text. */
export type PersonalData = Record<string, Record<string, unknown>[]>;

// The files themselves would weigh hundreds of megabytes, and the search index is made of the text beside it.
const leftOut = new Set(["document.bytes", "listing.search"]);
const mostRows = 10_000;

/** Every row of a person that the registry of personal columns knows of; tables without any are absent. */
export async function listPersonalData(
  db: Connection,
  whose: { personId: string; email: string },
): Promise<PersonalData> {
  const data: PersonalData = {};
  for (const rows of listPersonalRows()) {
    const found = await sql<
      Record<string, unknown>
    >`select ${sql.join(readableColumns(rows).map((name) => sql.ref(name)))}
      from ${sql.table(rows.table)} where ${theirs(rows, whose)} limit ${mostRows}`.execute(db);
    if (found.rows.length > 0) data[rows.table] = found.rows;
  }
  return data;
}

function readableColumns({ table }: AnyPersonalRows): string[] {
  const classes = Object.entries(columnClasses).find(([name]) => name === table)?.[1] ?? {};
  return Object.entries(classes).flatMap(([column, kind]) =>
    kind === "secret" || leftOut.has(`${table}.${column}`) ? [] : [column],
  );
}
