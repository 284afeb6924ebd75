import type { Connection } from "@maillage/database/connection";
import type { JobPayloads } from "@maillage/jobs/queues";

/** One job to queue: its queue, its payload, and when it may start. */
export type OutgoingJob = {
  [Queue in keyof JobPayloads]: { queue: Queue; payload: JobPayloads[Queue]; startAfterSeconds?: number };
}[keyof JobPayloads];

/** Queues a job inside the caller's transaction: it exists only if the change does. */
export type SendJob = (tx: Connection, job: OutgoingJob) => Promise<void>;
