import { readSearch } from "@maillage/api/search/read-search";
import type { Database } from "@maillage/database/connection";
import { type SearchPage, searchListings } from "@maillage/database/search/search-listings.queries";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";

/** Searches as the API does, without its door: null when the cursor belongs to another search. */
export async function askSearch(db: Database, search: SearchListings): Promise<SearchPage | null> {
  const { known } = await readSearch({ db, now: () => new Date() }, search);
  return searchListings(db, known);
}
