import { type JobResult, PgBoss, type Job as TakenJob } from "pg-boss";
import type { JobPayloads, QueueName } from "./queues.ts";

/** What a handler is told of its job beside the payload: its id, and a signal that it has taken too long. */
export type JobContext = { jobId: string; signal: AbortSignal };

export type JobHandler<Name extends QueueName> = (payload: JobPayloads[Name], context: JobContext) => Promise<void>;

/** The taking side of the queue. */
export type JobWorker = {
  /**
   * Calls the handler for each job of the queue, a few at a time. A job whose handler throws is tried again later; one
   * whose worker died is given to another within a minute or two. So a handler may run twice for one job.
   * @param options.atOnce how many jobs of this queue are in hand together: 4 unless told, 2 at least
   */
  work<Name extends QueueName>(
    queue: Name,
    handler: JobHandler<Name>,
    options?: { atOnce?: number | undefined },
  ): Promise<void>;
  /** Takes no more jobs, waits for those in hand (25 s at most), and closes. */
  stop(): Promise<void>;
};

/** A job that failed this time, for the log. */
export type JobFailure = { queue: QueueName; jobId: string; error: unknown };

export type JobWorkerOptions = {
  /** The application's connection, straight to PostgreSQL (no pooler between). */
  connectionString: string;
  /** How often it looks for jobs of dead workers: 30 unless told. */
  supervisionSeconds?: number | undefined;
  onFailure?: ((failure: JobFailure) => void) | undefined;
  /** Hears of the queue's own troubles (a stopped PostgreSQL); it goes on by itself. */
  onError?: ((error: Error) => void) | undefined;
  onWarning?: ((message: string) => void) | undefined;
};

/**
 * With `notify`, polling only finds what came due later: retries and delayed jobs. A decision is always delayed, by its
 * seconds of undo, and somebody waits for what it does: that queue is looked at every second.
 */
const pollingOf = (queue: QueueName) => ({
  pollingIntervalSeconds: queue === "carry-out-decision" ? 1 : 2,
  notifyPollingIntervalSeconds: queue === "carry-out-decision" ? 1 : 10,
});

/**
 * Starts the worker's side: it hears at once of new jobs (LISTEN), looks by itself every ten seconds besides (every second for decisions), begins
 * the regular work at its hours and gives dead workers' jobs to others.
 */
export async function startJobWorker(options: JobWorkerOptions): Promise<JobWorker> {
  const { supervisionSeconds = 30, onFailure } = options;
  const boss = new PgBoss({
    connectionString: options.connectionString,
    max: 6,
    migrate: false,
    createSchema: false,
    // Needs the owner of the tables.
    reindex: false,
    useListenNotify: true,
    monitorIntervalSeconds: supervisionSeconds,
    superviseIntervalSeconds: supervisionSeconds,
    instanceName: "worker",
  });
  boss.on("error", (error) => options.onError?.(error));
  boss.on("warning", (warning) => options.onWarning?.(warning.message));
  // The worker may be started before PostgreSQL answers.
  await boss.start({ attempts: 5 });
  return {
    async work<Name extends QueueName>(queue: Name, handler: JobHandler<Name>, { atOnce = 4 } = {}) {
      // One by one, each job would wait for the next look at the queue; a full batch is followed by another at once.
      const batch = { batchSize: Math.max(2, atOnce), burstWhenBatchFull: true, perJobResults: true as const };
      await boss.work<JobPayloads[Name], unknown, typeof batch>(queue, { ...pollingOf(queue), ...batch }, (jobs) =>
        Promise.all(jobs.map((job) => settle(job, handler, (error) => onFailure?.({ queue, jobId: job.id, error })))),
      );
    },
    stop: () => boss.stop({ graceful: true, timeout: 25_000 }),
  };
}

/** Runs one job. What is kept of a failure is its sort only: a mail server's message may hold someone's address. */
async function settle<Payload>(
  job: TakenJob<Payload>,
  handler: (payload: Payload, context: JobContext) => Promise<void>,
  onFailure: (error: unknown) => void,
): Promise<JobResult> {
  try {
    await handler(job.data, { jobId: job.id, signal: job.signal });
    return { id: job.id, status: "completed" };
  } catch (error) {
    onFailure(error);
    const sort = error instanceof Error ? error.name : "unknown";
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    return { id: job.id, status: "failed", output: { error: sort, code } };
  }
}
