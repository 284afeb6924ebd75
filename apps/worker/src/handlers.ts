import type { JobWorker } from "@maillage/jobs/job-worker";
import { matchSomeAlerts } from "@maillage/usecases/alerts/match-alerts";
import { alertDigest, tellAlert } from "@maillage/usecases/alerts/tell-alert";
import { findSomeComplements } from "@maillage/usecases/matching/find-complements";
import { weeklySuggestions } from "@maillage/usecases/matching/weekly-suggestions";
import { carryOutDecision } from "@maillage/usecases/moderation/carry-out-decision";
import { completeFromRegister } from "@maillage/usecases/organisations/complete-from-register";
import { dailyExpiries } from "@maillage/usecases/scheduled/daily-expiries";
import { houseCall } from "@maillage/usecases/scheduled/in-batches";
import { keepSearchFresh, readAgainAndMatch } from "@maillage/usecases/scheduled/keep-search-fresh";
import { mondaySummary } from "@maillage/usecases/scheduled/monday-summary";
import { purgeExpiredRows } from "@maillage/usecases/scheduled/purge-expired-rows";
import { unansweredReminders } from "@maillage/usecases/scheduled/unanswered-reminders";
import { dailyVerificationEnds } from "@maillage/usecases/scheduled/verification-ends";
import { onSendLetter } from "./on/send-letter.ts";
import type { WorkerHouse } from "./worker-house.ts";

/** Gives every queue its handler. */
export async function takeJobs(worker: JobWorker, house: WorkerHouse): Promise<void> {
  const counted = (name: string, work: (house: WorkerHouse) => Promise<unknown>) => async () => {
    house.log.info({ name, done: await work(house) }, "scheduled work done");
  };
  await worker.work("send-letter", (payload) => onSendLetter(house, payload));
  await worker.work("carry-out-decision", async (payload) => void (await carryOutDecision(houseCall(house), payload)));
  await worker.work("find-complements", async () => void (await findSomeComplements(house)));
  await worker.work("read-listings-again", counted("read-listings-again", readAgainAndMatch));
  await worker.work("match-alerts", async () => void (await matchSomeAlerts(house)));
  await worker.work("tell-alert", async (payload) => void (await tellAlert(houseCall(house), payload)));
  await worker.work("alert-digest", counted("alert-digest", alertDigest));
  await worker.work("keep-search-fresh", counted("keep-search-fresh", keepSearchFresh));
  await worker.work("daily-expiries", counted("daily-expiries", dailyExpiries));
  await worker.work("verification-ends", counted("verification-ends", dailyVerificationEnds));
  await worker.work("unanswered-reminders", counted("unanswered-reminders", unansweredReminders));
  await worker.work("monday-summary", counted("monday-summary", mondaySummary));
  await worker.work("weekly-suggestions", counted("weekly-suggestions", weeklySuggestions));
  await worker.work("purge-expired-rows", counted("purge-expired-rows", purgeExpiredRows));
  await worker.work("complete-from-register", counted("complete-from-register", completeFromRegister));
}
