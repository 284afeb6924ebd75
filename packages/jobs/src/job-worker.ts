import { PgBoss } from "pg-boss";
import type { JobPayloads, QueueName } from "./queues.ts";

/** The taking side of the queue. */
export type JobWorker = {
  /**
   * Calls the handler for each job of the queue. A handler that throws has its job tried again later; one that is cut
   * short by a crash has it given to another worker within a minute or two. So a handler may run twice for one job.
   * @param options.atOnce how many jobs of this queue at a time, 1 unless told
   */
  work<Name extends QueueName>(
    queue: Name,
    handler: (payload: JobPayloads[Name], signal: AbortSignal) => Promise<void>,
    options?: { atOnce?: number | undefined },
  ): Promise<void>;
  /** Takes no more jobs, waits for those in hand (25 s at most), and closes. */
  stop(): Promise<void>;
};

/**
 * Starts the worker's side: it hears at once of new jobs (LISTEN), looks by itself every few seconds besides, begins
 * the regular work at its hours and gives dead workers' jobs to others.
 * @param options.connectionString the application's connection, straight to PostgreSQL (no pooler between)
 * @param options.supervisionSeconds how often it looks for jobs of dead workers: 30 unless told
 */
export async function startJobWorker({ supervisionSeconds = 30, ...options }: {
  connectionString: string;
  supervisionSeconds?: number | undefined;
  onError?: ((error: Error) => void) | undefined;
  onWarning?: ((message: string) => void) | undefined;
}): Promise<JobWorker> {
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
  // The worker outlives a PostgreSQL that restarts, and may be started before it.
  await boss.start({ attempts: 5 });
  return {
    async work<Name extends QueueName>(
      queue: Name,
      handler: (payload: JobPayloads[Name], signal: AbortSignal) => Promise<void>,
      { atOnce = 1 }: { atOnce?: number | undefined } = {},
    ) {
      const polling = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 };
      await boss.work<JobPayloads[Name]>(queue, { ...polling, localConcurrency: atOnce }, async (jobs) => {
        for (const job of jobs) await handler(job.data, job.signal);
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 25_000 }),
  };
}
