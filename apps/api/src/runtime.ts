import { availableParallelism } from "node:os";
import type { Logger } from "pino";
import { openHouse } from "@maillage/api/context";
import { type Configuration, requireDatabaseUrl } from "@maillage/config/configuration";
import { openDatabase } from "@maillage/database/connection";
import { openJobs } from "@maillage/jobs/job-sender";
import type { House } from "./api-parts.ts";

/** What the program holds open while it runs. */
export type Runtime = { house: House; isReady: () => Promise<boolean>; close: () => Promise<void> };

/**
 * Two for each processor: more searches at once only take turns on them, and fewer are answered (`npm run bench:search`).
 * No more than PostgreSQL can spare beside the site and the worker (docs/operations.md).
 */
const connections = Math.min(16, Math.max(4, 2 * availableParallelism()));

/** Opens the pool and the queue's sending side; neither waits for PostgreSQL, which may still be starting. */
export function openRuntime(configuration: Configuration, log: Logger): Runtime {
  const db = openDatabase({
    connectionString: requireDatabaseUrl(configuration),
    maxConnections: connections,
    onError: (error) => log.warn({ reason: error.name }, "database connection lost"),
  });
  const jobs = openJobs(db, { onError: (error) => log.warn({ reason: error.name }, "queue list not read") });
  const house = openHouse({
    db,
    jobs,
    rechercheEntreprisesUrl: configuration.rechercheEntreprisesUrl,
    onRegisterUnavailable: (why) => log.warn({ why }, "national register unavailable"),
  });
  // Now, and not inside the first change, which would wait for a second connection with its own in hand. When
  // PostgreSQL is not there yet, the first job tries again.
  jobs.start().catch((error: unknown) => {
    log.warn({ reason: error instanceof Error ? error.name : "unknown" }, "queues not read yet");
  });
  const isReady = async (): Promise<boolean> => {
    try {
      await db.selectFrom("region").select("code").limit(1).execute();
      return true;
    } catch (error) {
      log.warn({ reason: error instanceof Error ? error.name : "unknown" }, "database not ready");
      return false;
    }
  };
  const close = async (): Promise<void> => {
    await jobs.stop();
    await db.destroy();
  };
  return { house, isReady, close };
}
