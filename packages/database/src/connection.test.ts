import { sql } from "kysely";
import pg from "pg";
import { expect, inject, it } from "vitest";
import { openTestDatabase } from "@maillage/test-world/test-database";

it("outlives a connection cut between two statements of a transaction", async () => {
  const { db, appUrl, close } = await openTestDatabase();
  const admin = new pg.Client({ connectionString: inject("testServer").superuserUrl });
  await admin.connect();
  const cut = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await admin.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    // Until the server has really gone.
    const name = new URL(appUrl).pathname.slice(1);
    await expect
      .poll(async () => (await admin.query("select 1 from pg_stat_activity where datname = $1", [name])).rowCount, {
        timeout: 10_000,
      })
      .toBe(0);
    await sql`select 1`.execute(tx);
  });
  // Unheard, the cut would also fail the run as an error nobody caught.
  await expect(cut).rejects.toThrow();
  expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  await admin.end();
  await close();
});
