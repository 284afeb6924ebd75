import pg from "pg";
import { inject } from "vitest";
import type { TestWorld } from "../test-world.ts";
import { canary } from "./canary.ts";

/** The tables by which it is known who asks. */
const identity = ["session", "person", "membership", "national_appointment", "cress", "organisation"];

async function asOwner(world: Pick<TestWorld, "ownerUrl">, act: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}

/**
 * From now on PostgreSQL fails with the canary in all its words (message, detail, hint) on every table of this
 * database; `inside`: on all but those that tell who asks, so that the fault comes inside of pages and forms.
 */
export async function plantCanary(world: Pick<TestWorld, "ownerUrl">, where: "inside" | "everywhere"): Promise<void> {
  await asOwner(world, async (client) => {
    await client.query(`create or replace function canary() returns boolean language plpgsql stable as $$
      begin raise exception '${canary} message' using detail = '${canary} detail', hint = '${canary} hint'; end $$`);
    const { rows } = await client.query<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    for (const { name } of rows) {
      if (where === "inside" && identity.includes(name)) continue;
      await client.query(`alter table public."${name}" enable row level security`);
      await client.query(`drop policy if exists canary on public."${name}"`);
      await client.query(`create policy canary on public."${name}" using (canary()) with check (canary())`);
    }
  });
}

/** From now on nobody gets a connection to this database, and those that were open are cut. */
export async function putOutOfReach(world: Pick<TestWorld, "ownerUrl">): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("testServer").superuserUrl });
  const name = new URL(world.ownerUrl).pathname.slice(1);
  await admin.connect();
  try {
    await admin.query(`alter database "${name}" connection limit 0`);
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [name]);
  } finally {
    await admin.end();
  }
}
