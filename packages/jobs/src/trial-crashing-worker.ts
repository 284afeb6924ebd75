// A worker that takes one decision to carry out, says so, and never comes back: for the test of a crash.
import { startJobWorker } from "./job-worker.ts";

const [connectionString = ""] = process.argv.slice(2);
const worker = await startJobWorker({ connectionString });
await worker.work("carry-out-decision", async ({ decisionId }) => {
  process.stdout.write(decisionId);
  await new Promise<never>(() => undefined);
});
