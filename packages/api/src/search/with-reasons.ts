import type { Database } from "@maillage/database/connection";
import type { ListingCard } from "@maillage/database/listings/listing-card";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import type { KnownSearch } from "@maillage/database/search/search-listings.queries";
import { findTermsOfListings } from "@maillage/database/search/suggestions.queries";
import { reasonsOfResult } from "@maillage/domain/search/result-reasons.fr";

/** A listing found, and in short why it answers: nothing when no words were asked. */
export type FoundListing = ListingCard & { reasons: string[] };

type Found = { listings: readonly ListingCard[]; known: KnownSearch; near: { name: string } | null };

/** Tells of each listing of a page why it answers the words. */
export async function withReasons(db: Database, { listings, known, near }: Found): Promise<FoundListing[]> {
  const { understanding, labels, search } = known;
  if (understanding === null) return listings.map((listing) => ({ ...listing, reasons: [] }));
  const { finder } = await searchKnowledge(db);
  const terms = await findTermsOfListings(
    db,
    listings.map(({ id }) => id),
  );
  const asked = { text: search.text, understanding, finder, near, labels };
  return listings.map((listing) => {
    const entry = terms.get(listing.id);
    const result = {
      terms: new Set(entry?.terms),
      labels: entry?.labels ?? [],
      distanceKm: listing.distanceKm,
      verified: listing.organisation.verified,
    };
    return { ...listing, reasons: reasonsOfResult(asked, result) };
  });
}
