import type { ListingContent } from "@maillage/domain/listings/listing";
import { departementOfCommune } from "@maillage/domain/territories/codes";
import type { Api } from "../api.server.ts";
import { ifThere } from "../forms/refusals.server.ts";

type Listing = { content: Pick<ListingContent, "communeCode">; communeName: string | null };

/** The place of a text: the listing's own is known already; only a revision may name another. */
export async function placeOfListing(
  api: Api,
  content: Pick<ListingContent, "communeCode">,
  listing: Listing,
): Promise<{ name: string; departementCode: string } | null> {
  const { communeCode } = content;
  if (communeCode === null) return null;
  if (communeCode === listing.content.communeCode && listing.communeName !== null) {
    return { name: listing.communeName, departementCode: departementOfCommune(communeCode) };
  }
  return ifThere(api.territories.commune({ code: communeCode }));
}
