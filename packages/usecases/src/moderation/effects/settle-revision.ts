import { findPlace, type ListingRow, moveListing, replaceContent } from "@maillage/database/listings/listings.queries";
import { settlePhotosOf } from "@maillage/database/listings/photo-changes.queries";
import { type Revision, settleRevision } from "@maillage/database/listings/revisions.queries";
import type { Decision } from "@maillage/database/moderation/decisions.queries";
import { expiryOf } from "@maillage/domain/listings/expiry.rules";
import { redress } from "@maillage/domain/moderation/decision";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { lettersToOrganisation } from "../../letters/letters-to-organisation.ts";
import type { OutgoingLetter } from "../../letters/queue-letters.ts";
import { authorPathOf, publicPathOf } from "../../listings/listing-paths.ts";
import { makeFindable } from "../../search/make-findable.ts";
import type { Work } from "../../verbs/verb.ts";

/** Puts the changed text in the place of the published one, sends it back or rejects it; the published one stays meanwhile. */
export async function settleRevisionCase(
  work: Work,
  decision: Decision,
  found: { revision: Revision; listing: ListingRow },
): Promise<OutgoingLetter[]> {
  const { revision, listing } = found;
  const { outcome, reasons, words } = decision;
  const status = outcome === "accepted" || outcome === "changes_requested" ? outcome : "rejected";
  await settleRevision(work.tx, { revisionId: revision.id, status, now: work.now });
  if (status !== "changes_requested") {
    await settlePhotosOf(work.tx, {
      listingId: listing.id,
      revisionId: revision.id,
      accepted: status === "accepted",
    });
  }
  const title = revision.content.title;
  if (status === "accepted") {
    const { communeCode } = revision.content;
    const place = communeCode === null ? null : await findPlace(work.tx, communeCode);
    await replaceContent(work.tx, { listingId: listing.id, content: revision.content, place, now: work.now });
    const { now } = work;
    const expiresOn = expiryOf(revision.content, calendarDate(now));
    await moveListing(work.tx, { listingId: listing.id, status: listing.status, now, reviewedAt: now, expiresOn });
    await makeFindable(work);
    return lettersToOrganisation(work, listing.organisationId, {
      template: "revision_published",
      data: { title, path: publicPathOf(listing) },
    });
  }
  const said = { title, path: authorPathOf(listing), reasons, words };
  if (status === "changes_requested") {
    return lettersToOrganisation(work, listing.organisationId, { template: "listing_changes_requested", data: said });
  }
  return lettersToOrganisation(work, listing.organisationId, {
    template: "revision_rejected",
    data: { ...said, redress },
  });
}
