import { fromKysely, PgBoss } from "pg-boss";
import type { Connection, Database } from "@maillage/database/connection";
import { type Job, keyOf } from "./queues.ts";

/** A job and when it may begin. */
export type JobToSend = Job & {
  startAfterSeconds?: number | undefined;
  /** While a job of this key waits in the queue, no other is added. Letters and decisions have their own by default. */
  singletonKey?: string | undefined;
};

/** What use cases send work with. */
export type JobSender = {
  /** Adds the job inside the caller's transaction: it exists if and only if that commits. */
  send(tx: Connection, job: JobToSend): Promise<void>;
  /** Reads the queues; `send` does it when nobody has. Throws when `createQueues` was never called on this database. */
  start(): Promise<void>;
  /** Leaves the database pool open: it is the caller's. */
  stop(): Promise<void>;
};

/**
 * Opens the sending side of the queue on the application's own pool. It neither migrates nor supervises.
 * @param options.onError hears of a queue list that could not be read again (a stopped PostgreSQL)
 */
export function openJobs(db: Database, options: { onError?: ((error: Error) => void) | undefined } = {}): JobSender {
  const boss = new PgBoss({
    db: fromKysely(db),
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  boss.on("error", (error) => options.onError?.(error));
  let started: Promise<unknown> | undefined;
  const start = async (): Promise<void> => {
    started ??= boss.start().catch((error: unknown) => {
      // The next send tries again: PostgreSQL may only be restarting.
      started = undefined;
      throw error;
    });
    await started;
  };
  return {
    start,
    async send(tx, job) {
      await start();
      const key = job.singletonKey ?? keyOf(job);
      await boss.send(job.queue, job.payload, {
        db: fromKysely(tx),
        ...(key === undefined ? {} : { singletonKey: key }),
        ...(job.startAfterSeconds === undefined ? {} : { startAfter: job.startAfterSeconds }),
      });
    },
    stop: () => boss.stop({ graceful: false }),
  };
}
