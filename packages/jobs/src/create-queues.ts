import { PgBoss } from "pg-boss";
import { givenUpQueue, queueOptions, schedules, scheduleTimeZone } from "./queues.ts";

const month = 30 * 24 * 60 * 60;

/**
 * Makes the queue's own tables, or brings them to this version, and every queue with its options and regular work.
 * Called after `migrate`; may be called at every start.
 * @param options.connectionString the owner's connection (MIGRATION_DATABASE_URL)
 * @param options.appRole the role the application connects with; it may send and take jobs, and change no structure
 */
export async function createQueues(options: { connectionString: string; appRole?: string | undefined }): Promise<void> {
  const boss = new PgBoss({
    connectionString: options.connectionString,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  const faults: Error[] = [];
  boss.on("error", (error) => faults.push(error));
  try {
    await boss.start();
    await makeQueues(boss);
    for (const { queue, cron } of schedules) {
      // A machine that sleeps at night does the night's work once when it wakes.
      await boss.schedule(queue, cron, {}, { tz: scheduleTimeZone, missed: "once" });
    }
    if (options.appRole) await grantToApplication(boss, options.appRole);
  } finally {
    await boss.stop({ graceful: false });
  }
  if (faults[0]) throw faults[0];
}

async function makeQueues(boss: PgBoss): Promise<void> {
  const kept = { retentionSeconds: 3 * month, deleteAfterSeconds: 3 * month };
  await boss.createQueue(givenUpQueue, kept);
  for (const [name, { policy, ...queue }] of Object.entries(queueOptions)) {
    const { heartbeatSeconds, ...others } = { ...queue, deadLetter: givenUpQueue };
    await boss.createQueue(name, {
      ...others,
      ...(policy ? { policy } : {}),
      ...(heartbeatSeconds ? { heartbeatSeconds } : {}),
    });
    // A queue that exists keeps the options it was made with: this gives it this version's.
    await boss.updateQueue(name, { ...others, heartbeatSeconds: heartbeatSeconds ?? null });
  }
}

/** Rows, never structure: a role that only sends and takes jobs. */
async function grantToApplication(boss: PgBoss, role: string): Promise<void> {
  const name = `"${role.replaceAll('"', '""')}"`;
  await boss.getDb().executeSql(`
    grant usage on schema pgboss to ${name};
    grant select, insert, update, delete on all tables in schema pgboss to ${name};
    grant usage, select on all sequences in schema pgboss to ${name};
    grant execute on all functions in schema pgboss to ${name};
  `);
}
