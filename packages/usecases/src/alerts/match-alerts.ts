import {
  findAlertsUnder,
  type HeldAlert,
  insertHits,
  takeWaitingListings,
} from "@maillage/database/alerts/percolation.queries";
import { alertMatches, type ListingForAlerts } from "@maillage/domain/alerts/alert-matches.rules";
import { anchorsOfListing } from "@maillage/domain/alerts/anchors";
import type { JobToSend } from "@maillage/jobs/job-sender";
import { houseCall, noInput } from "../scheduled/in-batches.ts";
import { type Change, type House, verb, type Work } from "../verbs/verb.ts";

const batch = 50;
/** What is published in the same minutes goes into the same letter. */
const gatheredForSeconds = 120;

/** The alerts that a listing meets, of those kept under its anchors. */
export async function alertsMeeting(work: Pick<Work, "tx">, listing: ListingForAlerts): Promise<HeldAlert[]> {
  const kept = await findAlertsUnder(work.tx, anchorsOfListing(listing));
  return kept.filter((alert) => alertMatches(alert, listing));
}

const matchBatch = verb("match-alerts", {
  policy: "house",
  input: noInput,
  permission: (work) => takeWaitingListings(work.tx, batch),
  change: async (work, { subject: { taken, listings } }): Promise<Change<number>> => {
    const toTell = new Map<string, string>();
    for (const listing of listings) {
      const met = await alertsMeeting(work, listing);
      const hits = { listingId: listing.id, alertIds: met.map(({ id }) => id), now: work.now };
      const fresh = new Set(await insertHits(work.tx, hits));
      for (const { id, recipient, frequency } of met)
        if (frequency === "immediately" && fresh.has(id) && !toTell.has(recipient)) toTell.set(recipient, id);
    }
    return { value: taken, audit: [], jobs: [...toTell.values()].map(tellJob) };
  },
});

const tellJob = (alertId: string): JobToSend => ({
  queue: "tell-alert",
  payload: { alertId },
  singletonKey: alertId,
  startAfterSeconds: gatheredForSeconds,
});

/**
 * Holds every listing that has come online or changed against all alerts; returns how many listings. Run twice at once,
 * each takes others.
 */
export async function matchAlerts(house: House): Promise<number> {
  let total = 0;
  for (let done = batch; done === batch; total += done) done = await matchBatch(houseCall(house), {});
  return total;
}
