import type { ListingRow } from "@maillage/database/listings/listings.queries";
import { listingPath } from "@maillage/domain/listings/listing-address";

/** The public address of a listing. */
export function publicPathOf(listing: ListingRow): string {
  return listingPath({ title: listing.content.title, communeName: listing.communeName, shortCode: listing.shortCode });
}

/** Where the author handles a listing. */
export function authorPathOf(listing: Pick<ListingRow, "id">): string {
  return `/espace/annonces/${listing.id}`;
}
