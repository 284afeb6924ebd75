import {
  findAlertsUnder,
  type HeldAlert,
  insertHits,
  takeWaitingListings,
} from "@maillage/database/alerts/percolation.queries";
import { alertMatches, type ListingForAlerts } from "@maillage/domain/alerts/alert-matches.rules";
import { anchorsOfListing } from "@maillage/domain/alerts/anchors";
import type { JobToSend } from "@maillage/jobs/job-sender";
import { houseCall, noInput, turn } from "../scheduled/in-batches.ts";
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
export const matchAlerts = async (house: House): Promise<number> =>
  (await matchUntil(house, Number.POSITIVE_INFINITY)).total;

/** The same for a turn; what is left waits for another job. */
export async function matchSomeAlerts(house: House): Promise<number> {
  const { total, isDone } = await matchUntil(house, performance.now() + turn);
  if (!isDone) await house.jobs.send(house.db, { queue: "match-alerts", payload: {} });
  return total;
}

/** @param until after this moment (of `performance.now`) no other batch is begun */
async function matchUntil(house: House, until: number): Promise<{ total: number; isDone: boolean }> {
  let [total, isDone] = [0, false];
  while (!isDone && performance.now() < until) {
    const done = await matchBatch(houseCall(house), {});
    total += done;
    isDone = done < batch;
  }
  return { total, isDone };
}
