import { setTimeout as wait } from "node:timers/promises";
import { type SqlBool, sql } from "kysely";
import { z } from "zod";
import type { Database } from "@maillage/database/connection";
import { type Client, read } from "./trpc-client.ts";

/** Dead workers' jobs are given to others within a minute or two, decisions wait for their seconds of undo. */
const patience = 5 * 60_000;

/** How much is still to be done. */
async function countWork(db: Database): Promise<number> {
  const counted = await sql<{ letters: number; decisions: number; jobs: number }>`select
    (select count(*) from letter where status = 'queued') as letters,
    (select count(*) from decision where carried_out_at is null) as decisions,
    (select count(*) from pgboss.job where name in ('send-letter', 'carry-out-decision') and state < 'completed') as jobs
  `.execute(db);
  const { letters = 0, decisions = 0, jobs = 0 } = counted.rows[0] ?? {};
  return letters + decisions + jobs;
}

/** Waits until the worker has nothing left to do. Returns false when five minutes pass and it has done nothing of it. */
export async function untilSettled(db: Database, onWork: (left: number) => void): Promise<boolean> {
  let least = Number.POSITIVE_INFINITY;
  let progressAt = Date.now();
  for (let turn = 0; ; turn += 1) {
    const left = await countWork(db);
    if (left === 0) return true;
    if (left < least) progressAt = Date.now();
    least = Math.min(least, left);
    if (turn % 20 === 0) onWork(left);
    if (Date.now() > progressAt + patience) return false;
    await wait(500);
  }
}

const queueAnswer = z.object({
  cases: z.array(z.object({ subject: z.string(), id: z.string() })),
  next: z.string().nullable(),
});

/** What the desk shows its moderator, all pages. */
async function readDesk(moderator: Client): Promise<Set<string>> {
  const shown = new Set<string>();
  let cursor: string | null = null;
  do {
    const answer = await read(moderator, "moderation.queue", { cursor, size: 100 });
    if (answer.said !== "done") throw new Error("the desk does not answer");
    const page: z.output<typeof queueAnswer> = queueAnswer.parse(answer.value);
    for (const { id } of page.cases) shown.add(id);
    cursor = page.next;
  } while (cursor !== null);
  return shown;
}

/** The submitted listings nobody has decided, and those the desk does not show: a listing without its case. */
export async function askDesk(db: Database, moderator: Client): Promise<{ asked: number; wrong: string[] }> {
  const waiting = await db
    .selectFrom("listing")
    .select("id")
    .where("status", "=", "submitted")
    .where(sql<SqlBool>`not exists (select 1 from decision where decision.listing_id = listing.id)`)
    .execute();
  const shown = await readDesk(moderator);
  return { asked: waiting.length, wrong: waiting.map(({ id }) => id).filter((id) => !shown.has(id)) };
}
