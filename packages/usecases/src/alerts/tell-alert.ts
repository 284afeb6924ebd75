import { z } from "zod";
import {
  closeUntellable,
  findRecipientOf,
  listRecipientsToTell,
  listToldListings,
  listUntoldHits,
  noteTold,
  type Recipient,
  type ToldListing,
  type UntoldHit,
  wasToldOn,
} from "@maillage/database/alerts/alert-letters.queries";
import { lockRecipient } from "@maillage/database/alerts/alerts.queries";
import { isDue, keptOfAlert } from "@maillage/domain/alerts/alert-letter.rules";
import { alertPath } from "@maillage/domain/alerts/alert-path";
import type { AlertInLetter, ListingInLetter, ListingOfAlert } from "@maillage/domain/letters/letter";
import { listingPath } from "@maillage/domain/listings/listing-address";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { houseCall } from "../scheduled/in-batches.ts";
import { type Change, type House, verb } from "../verbs/verb.ts";

/**
 * Writes to the recipient of an alert what their alerts have met and they have not been told, in one letter; not when
 * one was written to them today. What is told and the letter that tells it are one transaction.
 */
export const tellAlert = verb("tell-alert", {
  policy: "house",
  input: z.strictObject({ alertId: z.uuid() }),
  permission: async (work, { alertId }): Promise<Recipient | null> => {
    const to = await findRecipientOf(work.tx, alertId);
    if (to) await lockRecipient(work.tx, to.recipient);
    return to;
  },
  change: async (work, { subject: to }): Promise<Change<boolean>> => {
    const nothing = { value: false, audit: [] };
    const day = calendarDate(work.now);
    if (!to || (await wasToldOn(work.tx, { recipient: to.recipient, day }))) return nothing;
    await closeUntellable(work.tx, { recipient: to.recipient, now: work.now });
    const untold = await listUntoldHits(work.tx, to.recipient);
    const due = untold.filter((hit) => isDue({ ...hit, foundOn: calendarDate(hit.foundAt) }, day));
    if (due.length === 0) return nothing;
    const listingIds = [...new Set(due.map(({ listingId }) => listingId))];
    const alerts = alertsInLetter(due, await listToldListings(work.tx, listingIds));
    await noteTold(work.tx, { to, listingIds, day, now: work.now });
    const letter: OutgoingLetter = {
      template: "alert_hits",
      data: { alerts, hasAccount: to.personId !== null },
      to: { email: to.email, personId: to.personId },
      linkPayload: { alerts: alerts.map(({ alertId }) => alertId).join(",") },
    };
    return { value: true, audit: [], letters: [letter] };
  },
});

/** A listing that several alerts met is told under the first of them; the letter knows the others. */
function alertsInLetter(due: readonly UntoldHit[], listings: readonly ToldListing[]): AlertInLetter[] {
  const byId = new Map(listings.map((listing) => [listing.id, listingInLetter(listing)]));
  const metBy = Map.groupBy(due, ({ listingId }) => listingId);
  return [...Map.groupBy(due, ({ alertId }) => alertId)].flatMap(([alertId, hits]) => {
    const [first] = hits;
    const found = hits.flatMap(({ listingId }): ListingOfAlert[] => {
      const listing = byId.get(listingId);
      const [teller, ...others] = (metBy.get(listingId) ?? []).map((hit) => hit.alertId);
      return listing && teller === alertId ? [{ ...listing, alsoMetBy: others }] : [];
    });
    if (!first) return [];
    const kept = found.slice(0, keptOfAlert);
    const more = found.length - kept.length;
    return [{ alertId, name: first.alertName, listings: kept, more, path: alertPath(first.search) }];
  });
}

/** A listing as a letter names it. */
export function listingInLetter(listing: ToldListing): ListingInLetter {
  const { id, kind, title, communeName, departementCode, organisationName } = listing;
  const place = communeName === null ? null : `${typographicName(communeName)} (${departementCode})`;
  return { id, kind, title, place, organisationName, path: listingPath(listing) };
}

const recipientsAtOnce = 200;

/** Writes the day's letters of alerts: one to each recipient who has something to be told; returns how many. */
export async function alertDigest(house: House): Promise<number> {
  let letters = 0;
  let after = "";
  for (;;) {
    const recipients = await listRecipientsToTell(house.db, { after, limit: recipientsAtOnce });
    for (const { alertId } of recipients) if (await tellAlert(houseCall(house), { alertId })) letters += 1;
    const last = recipients.at(-1);
    if (!last || recipients.length < recipientsAtOnce) return letters;
    after = last.recipient;
  }
}
