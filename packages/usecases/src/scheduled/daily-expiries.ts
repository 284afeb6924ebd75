import { type EndingListing, takeExpired, takeExpiring } from "@maillage/database/listings/expiries.queries";
import type { Letter } from "@maillage/domain/letters/letter";
import { expiryReminderInDays } from "@maillage/domain/listings/listing";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { lettersToOrganisation } from "../letters/letters-to-organisation.ts";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { authorPathOf } from "../listings/listing-paths.ts";
import { listingAudit } from "../listings/own-listing.ts";
import { type House, verb, type Work } from "../verbs/verb.ts";
import { batchSize, inBatches, noInput } from "./in-batches.ts";

const expire = verb("expire-listings", {
  policy: "house",
  input: noInput,
  permission: async () => undefined,
  change: async (work) => {
    const ended = await takeExpired(work.tx, { today: calendarDate(work.now), now: work.now, limit: batchSize });
    return {
      value: ended.length,
      audit: ended.map((listing) => listingAudit("listing.expired", listing)),
      letters: await lettersFor(work, ended, (listing) => ({
        template: "listing_expired",
        data: { title: listing.title, path: authorPathOf(listing) },
      })),
    };
  },
});

const remind = verb("remind-of-expiry", {
  policy: "house",
  input: noInput,
  permission: async () => undefined,
  change: async (work) => {
    const until = calendarDate(new Date(work.now.getTime() + expiryReminderInDays * 86_400_000));
    const ending = await takeExpiring(work.tx, { until, now: work.now, limit: batchSize });
    return {
      value: ending.length,
      audit: ending.map((listing) => listingAudit("listing.expiry_announced", listing)),
      letters: await lettersFor(work, ending, (listing) => ({
        template: "listing_expiring",
        data: { title: listing.title, expiresOn: listing.expiresOn, path: authorPathOf(listing) },
      })),
    };
  },
});

type ExpiryLetter = Extract<Letter, { template: "listing_expired" | "listing_expiring" }>;

async function lettersFor(
  work: Work,
  listings: EndingListing[],
  letterFor: (listing: EndingListing) => ExpiryLetter,
): Promise<OutgoingLetter[]> {
  const letters: OutgoingLetter[] = [];
  for (const listing of listings) {
    letters.push(...(await lettersToOrganisation(work, listing.organisationId, letterFor(listing))));
  }
  return letters;
}

/** Ends the listings whose last day has passed, and announces the end of those that have two weeks left. */
export async function dailyExpiries(house: House): Promise<{ expired: number; reminded: number }> {
  return { expired: await inBatches(house, expire), reminded: await inBatches(house, remind) };
}
