// The worker: letters, decisions whose moment has come, expiries, reminders. Stops cleanly on SIGTERM and SIGINT.
import { carryOutDueDecisions } from "@maillage/usecases/moderation/carry-out-due-decisions";
import { takeJobs } from "./handlers.ts";
import { openRuntime } from "./runtime.ts";

const { house, worker, close } = await openRuntime();
await takeJobs(worker, house);
const late = await carryOutDueDecisions(house);
house.log.info({ late }, "worker ready");

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await close();
  process.exit(0);
}
process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());
