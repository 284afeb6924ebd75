import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import { type Database, openDatabase } from "./connection.ts";
import { named } from "./named-statements.ts";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  db = openDatabase({ connectionString: database.appUrl, maxConnections: 1 });
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

const prepared = async (): Promise<string[]> => {
  const found = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
  return found.rows.map(({ statement }) => statement);
};

it("keeps on its connection a statement that is marked, and no other", async () => {
  for (const code of ["84", "11"]) {
    const marked = await db
      .selectFrom("region")
      .select("code")
      .modifyFront(named)
      .where("code", "=", code)
      .executeTakeFirstOrThrow();
    const unmarked = await sql<{ code: string }>`select code from region where code = ${code}`.execute(db);
    expect([marked.code, unmarked.rows[0]?.code]).toEqual([code, code]);
  }
  expect(await prepared()).toEqual([expect.stringContaining("/* named */")]);
});

it("names it inside of a transaction too, where it is seen to fail like any other", async () => {
  const failing = sql`${named} select 1 / ${0}::int as quotient`;
  await expect(db.transaction().execute((tx) => failing.execute(tx))).rejects.toThrow(/zero/);
  await expect(failing.execute(db)).rejects.toThrow(/zero/);
  expect((await sql<{ one: number }>`${named} select ${1}::int as one`.execute(db)).rows).toEqual([{ one: 1 }]);
});
