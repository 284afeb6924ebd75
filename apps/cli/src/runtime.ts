import { type Configuration, readConfig, requireDatabaseUrl } from "@maillage/config/configuration";
import { openDatabase } from "@maillage/database/connection";
import { openJobs } from "@maillage/jobs/job-sender";
import { createRegister } from "@maillage/usecases/register/recherche-entreprises";
import type { House } from "@maillage/usecases/verbs/verb";

/** The command line's open doors, and how to close them. */
export type Runtime = { configuration: Configuration; house: House; ownerUrl: string; close(): Promise<void> };

/** Opens the database and the queue from the environment; nothing is connected until it is used. */
export function openRuntime(): Runtime {
  const configuration = readConfig();
  const connectionString = requireDatabaseUrl(configuration);
  // A connection that breaks is told by the statement it breaks.
  const db = openDatabase({ connectionString, maxConnections: 4 });
  const jobs = openJobs(db);
  const register = createRegister({ baseUrl: configuration.rechercheEntreprisesUrl });
  return {
    configuration,
    house: { db, jobs, register, now: () => new Date() },
    ownerUrl: configuration.migrationDatabaseUrl ?? connectionString,
    close: async () => {
      await jobs.stop();
      await db.destroy();
    },
  };
}
