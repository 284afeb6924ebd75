// Loads the demonstration; run by `npm run maillage -- demo` and by `npm start`.
import { readConfig, requireDatabaseUrl } from "@maillage/config/configuration";
import { openDatabase } from "@maillage/database/connection";
import { openJobs } from "@maillage/jobs/job-sender";
import { demoSentences } from "./demo.fr.ts";
import { demoAccounts, demoPassword } from "./demo-accounts.ts";
import { loadDemo } from "./load-demo.ts";

const db = openDatabase({ connectionString: requireDatabaseUrl(readConfig()), maxConnections: 2 });
const jobs = openJobs(db);
try {
  const started = performance.now();
  // The register is never asked: the one organisation registered here is typed by hand.
  const register = { findBySiret: async () => ({ status: "unavailable" }) as const };
  const loaded = await loadDemo({ db, jobs, register, now: () => new Date() });
  console.log(
    loaded
      ? demoSentences.loaded((performance.now() - started) / 1000, demoAccounts.length, demoPassword)
      : demoSentences.thereAlready,
  );
} finally {
  await jobs.stop();
  await db.destroy();
}
