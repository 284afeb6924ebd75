import { type ListingRow, moveListing } from "@maillage/database/listings/listings.queries";
import { withdrawOpenRevision } from "@maillage/database/listings/revisions.queries";
import type { Decision } from "@maillage/database/moderation/decisions.queries";
import { expiryOf } from "@maillage/domain/listings/expiry.rules";
import { redress } from "@maillage/domain/moderation/decision";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { lettersToOrganisation } from "../../letters/letters-to-organisation.ts";
import type { OutgoingLetter } from "../../letters/queue-letters.ts";
import { authorPathOf, publicPathOf } from "../../listings/listing-paths.ts";
import { makeFindable } from "../../search/make-findable.ts";
import type { Work } from "../../verbs/verb.ts";

/** Publishes, sends back, rejects or removes a listing, and tells its author what, why and what next. */
export async function settleListing(work: Work, decision: Decision, listing: ListingRow): Promise<OutgoingLetter[]> {
  if (decision.outcome === "accepted") return accept(work, listing);
  const online = listing.status === "published";
  const status = decision.outcome === "changes_requested" ? "changes_requested" : online ? "removed" : "rejected";
  await moveListing(work.tx, { listingId: listing.id, status, now: work.now, reviewedAt: work.now });
  if (online) await withdrawOpenRevision(work.tx, listing.id, work.now);
  const said = {
    title: listing.content.title,
    path: authorPathOf(listing),
    reasons: decision.reasons,
    words: decision.words,
  };
  if (status === "changes_requested") {
    return lettersToOrganisation(work, listing.organisationId, { template: "listing_changes_requested", data: said });
  }
  const template = online ? "listing_removed" : "listing_rejected";
  return lettersToOrganisation(work, listing.organisationId, { template, data: { ...said, redress } });
}

async function accept(work: Work, listing: ListingRow): Promise<OutgoingLetter[]> {
  // Published at once, read afterwards: nothing changes for its author, so no letter.
  if (listing.status === "published") {
    await moveListing(work.tx, { listingId: listing.id, status: "published", now: work.now, reviewedAt: work.now });
    return [];
  }
  const expiresOn = expiryOf(listing.content, calendarDate(work.now));
  const { now } = work;
  await moveListing(work.tx, {
    listingId: listing.id,
    status: "published",
    now,
    publishedAt: now,
    reviewedAt: now,
    expiresOn,
  });
  await makeFindable(work);
  const data = { title: listing.content.title, path: publicPathOf(listing) };
  return lettersToOrganisation(work, listing.organisationId, { template: "listing_published", data });
}
