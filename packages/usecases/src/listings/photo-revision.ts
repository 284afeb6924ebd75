import { isDeepStrictEqual } from "node:util";
import { countVersion, type ListingRow, putBackOnDesk } from "@maillage/database/listings/listings.queries";
import { listPhotosWithChanges } from "@maillage/database/listings/photo-changes.queries";
import {
  countRevisionVersion,
  findOpenRevision,
  type Revision,
  submitRevision,
  withdrawOpenRevision,
} from "@maillage/database/listings/revisions.queries";
import { isLive, whyNot, whyNotChangePhotos } from "@maillage/domain/listings/listing.rules";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import type { AuditLine, Work } from "../verbs/verb.ts";
import { authorOf } from "./author-of.ts";
import { listingAudit } from "./own-listing.ts";

/** How the photos of a listing change: at once, or with the revision the desk reads. */
export type PhotoChange = "at_once" | "with_revision";

/** How they change in this listing's state and for its author; refuses while they may not change at all. */
export async function howPhotosChange(work: Work, listing: ListingRow): Promise<PhotoChange> {
  refuseWhen(whyNotChangePhotos(listing.status));
  if (!isLive(listing.status)) return "at_once";
  return (await authorOf(work, listing)).publishedAtOnce ? "at_once" : "with_revision";
}

/** Whether a text changes nothing of the one everyone reads. */
export function saysTheSame(revision: Pick<Revision, "content">, listing: ListingRow): boolean {
  return isDeepStrictEqual(revision.content, listing.content);
}

/**
 * The revision a change of photos goes with: the open one, now another text than what was read, or a new one that
 * leaves the words as they are and goes to the desk at once: `audit` then says so, for the desk's figures.
 */
export async function revisionForPhotos(
  work: Work,
  listing: ListingRow,
): Promise<{ revisionId: string; audit: AuditLine[] }> {
  refuseWhen(whyNot("revise", listing.status) && { code: "photo_needs_review" });
  const open = await findOpenRevision(work.tx, listing.id);
  if (open) {
    await countRevisionVersion(work.tx, open.id);
    return { revisionId: open.id, audit: [] };
  }
  const { id: listingId, content, regionCode } = listing;
  const createdBy = work.actor.personId;
  const revision = { existingId: null, listingId, createdBy, content, regionCode, now: work.now };
  const revisionId = await submitRevision(work.tx, revision);
  return { revisionId, audit: [listingAudit("listing.revision_submitted", listing)] };
}

/** How many photos the listing shows once the desk has accepted what waits. */
export async function shownAfterwards(work: Work, listing: ListingRow): Promise<number> {
  const photos = await listPhotosWithChanges(work.tx, listing.id);
  return photos.filter(({ change }) => change !== "removed").length;
}

/** Leaves nothing on the desk that changes nothing: a photo added, then taken off again. */
export async function closeEmptyRevision(work: Work, listing: ListingRow): Promise<void> {
  const open = await findOpenRevision(work.tx, listing.id);
  if (!open || !saysTheSame(open, listing)) return;
  const photos = await listPhotosWithChanges(work.tx, listing.id);
  if (photos.every(({ change }) => change === null)) await withdrawOpenRevision(work.tx, listing.id, work.now);
}

/** Notes that the pictures of a listing changed at once: whoever decides on it must have seen them. */
export async function notePhotoChange(work: Work, listing: ListingRow, change: "added" | "removed"): Promise<void> {
  // The desk reads what is online, new pictures too: a trusted organisation's afterwards.
  if (!isLive(listing.status)) await countVersion(work.tx, listing.id);
  else if (change === "added") await putBackOnDesk(work.tx, listing.id, work.now);
}
