import { type ListingRow, lockListing } from "@maillage/database/listings/listings.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { actingOf } from "../verbs/acting-of.ts";
import type { AuditLine, Work } from "../verbs/verb.ts";

/** Locks a listing of the organisation acted as; any other answers as one that does not exist. */
export async function ownListing(work: Work, listingId: string): Promise<ListingRow> {
  const listing = await lockListing(work.tx, listingId);
  if (listing?.organisationId !== actingOf(work).organisationId) refuse("listing_not_found");
  return listing;
}

/** The log line of something done to a listing, with its title of that day. */
export function listingAudit(
  action: string,
  listing: Pick<ListingRow, "id" | "regionCode"> & { title?: string; content?: Pick<ListingRow["content"], "title"> },
  details: AuditLine["details"] = {},
): AuditLine {
  const title = listing.title ?? listing.content?.title;
  return {
    action,
    subjectKind: "listing",
    subjectId: listing.id,
    regionCode: listing.regionCode,
    details: { ...details, ...(title ? { title } : {}) },
  };
}
