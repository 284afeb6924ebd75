// The worker: letters, decisions whose moment has come, expiries, reminders. Stops cleanly on SIGTERM and SIGINT.
import { carryOutDueDecisionsForEver } from "./due-decisions.ts";
import { takeJobs } from "./handlers.ts";
import { openRuntime } from "./runtime.ts";

const { house, worker, close } = await openRuntime();
await takeJobs(worker, house);
// What was published by another version, or by hand, is read once here; nothing to do most of the time.
await house.jobs.send(house.db, { queue: "read-listings-again", payload: {} });
const dueDecisions = await carryOutDueDecisionsForEver(house);
house.log.info("worker ready");

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await dueDecisions.stop();
  await close();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
