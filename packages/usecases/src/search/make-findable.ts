import type { JobToSend } from "@maillage/jobs/job-sender";
import type { Work } from "../verbs/verb.ts";
import { readNewListings } from "./read-listings.ts";

/** What follows from listings coming online or changing: their complements are looked for, and the alerts they meet. */
export async function makeFindable(work: Work, atLeast = 0): Promise<void> {
  const ids = await readNewListings(work.tx, work.call.db, atLeast);
  if (ids.length > 0) await work.call.jobs.send(work.tx, findComplementsJob);
  // Also one that comes back with the text it had: the database knows which (`alert_listing_waiting`).
  await work.call.jobs.send(work.tx, matchAlertsJob);
}

const findComplementsJob: JobToSend = { queue: "find-complements", payload: {} };
const matchAlertsJob: JobToSend = { queue: "match-alerts", payload: {} };
