import { pino } from "pino";
import { readConfig, requireDatabaseUrl } from "@maillage/config/configuration";
import { openDatabase } from "@maillage/database/connection";
import { openJobs } from "@maillage/jobs/job-sender";
import { type JobWorker, startJobWorker } from "@maillage/jobs/job-worker";
import { openTransport } from "@maillage/mail/transports/open-transport";
import { createRegister } from "@maillage/usecases/register/recherche-entreprises";
import type { WorkerHouse } from "./worker-house.ts";

/** The worker's open doors, and how to close them. */
export type Runtime = { house: WorkerHouse; worker: JobWorker; close(): Promise<void> };

/** Opens the database, the queue and the way letters leave, from the environment. */
export async function openRuntime(): Promise<Runtime> {
  const configuration = readConfig();
  const log = pino({ level: configuration.logLevel, base: { program: "worker" } });
  const connectionString = requireDatabaseUrl(configuration);
  const db = openDatabase({
    connectionString,
    maxConnections: 6,
    onError: (error) => log.warn({ reason: error.name }, "database connection lost"),
  });
  const jobs = openJobs(db, { onError: (error) => log.warn({ reason: error.name }, "queue list not read") });
  const transport = openTransport(configuration);
  const register = createRegister({ baseUrl: configuration.rechercheEntreprisesUrl });
  const worker = await startJobWorker({
    connectionString,
    onFailure: ({ queue, jobId, error }) =>
      log.warn(
        { queue, jobId, reason: error instanceof Error ? error.name : "unknown" },
        "job failed, will be tried again",
      ),
    onError: (error) => log.warn({ reason: error.name }, "queue trouble"),
  });
  return {
    house: { db, jobs, register, now: () => new Date(), transport, log, siteUrl: configuration.siteUrl },
    worker,
    close: async () => {
      await worker.stop();
      await jobs.stop();
      await transport.close();
      await db.destroy();
    },
  };
}
