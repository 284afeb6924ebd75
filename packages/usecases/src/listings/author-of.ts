import { countAcceptedListings, type ListingRow } from "@maillage/database/listings/listings.queries";
import { findRegionDesk, type RegionDesk } from "@maillage/database/moderation/regions.queries";
import { findStanding, type Standing } from "@maillage/database/organisations/standing.queries";
import { isPublishedAtOnce } from "@maillage/domain/listings/listing.rules";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { Work } from "../verbs/verb.ts";

/** The author organisation of a listing, the desk that reviews it, and whether that desk reviews afterwards. */
export type Author = { standing: Standing; desk: RegionDesk; publishedAtOnce: boolean };

export async function authorOf(
  work: Work,
  listing: Pick<ListingRow, "organisationId" | "regionCode">,
): Promise<Author> {
  const standing = (await findStanding(work.tx, listing.organisationId, work.now)) ?? refuse("organisation_not_found");
  const desk = await findRegionDesk(work.tx, listing.regionCode);
  const publishedAtOnce = isPublishedAtOnce({
    verified: standing.representativeVerified && standing.statusVerified,
    acceptedListings: await countAcceptedListings(work.tx, listing.organisationId),
    trustedAfter: desk.trustedAfter,
  });
  return { standing, desk, publishedAtOnce };
}
