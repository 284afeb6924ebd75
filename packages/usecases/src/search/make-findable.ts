import type { JobToSend } from "@maillage/jobs/job-sender";
import type { Work } from "../verbs/verb.ts";
import { readNewListings } from "./read-listings.ts";

/** What follows from listings coming online or changing: their complements are looked for. */
export async function makeFindable(work: Work): Promise<void> {
  const ids = await readNewListings(work.tx, work.call.db);
  if (ids.length > 0) await work.call.jobs.send(work.tx, findComplementsJob);
}

const findComplementsJob: JobToSend = { queue: "find-complements", payload: {} };
