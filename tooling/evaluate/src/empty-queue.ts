import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { sentences } from "./evaluate.fr.ts";
import { PlainFailure } from "./plain-failure.ts";

const patience = 10 * 60_000;

/** What is due now or is under way; what waits for another hour (a digest, a reminder) is none of ours. */
const waitingJobs = `
  select name, count(*)::int as count from pgboss.job
  where state in ('created', 'retry', 'active') and start_after <= now() + interval '1 minute' and name <> 'given-up'
  group by name order by name`;

/** Returns once the worker has nothing left to do. Throws what still waits after ten minutes. */
export async function untilQueueIsEmpty(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const limit = Date.now() + patience;
    for (;;) {
      const { rows } = await client.query<{ name: string; count: number }>(waitingJobs);
      if (rows.length === 0) return;
      const waiting = rows.map(({ name, count }) => `${count} ${name}`).join(", ");
      if (Date.now() > limit) throw new PlainFailure(sentences.queueStuck(waiting));
      await pause(50);
    }
  } finally {
    await client.end();
  }
}
