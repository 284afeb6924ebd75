import { type KnownSearch, type SearchPage, searchListings } from "@maillage/database/search/search-listings.queries";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Reader, type ReadSearch, readSearch } from "./read-search.ts";

/** A page of published listings, with what was asked of the index and what the person is told of it. */
export type FoundPage = { page: SearchPage; known: KnownSearch; told: Omit<ReadSearch, "known"> };

/**
 * Reads a search and answers its page.
 * @throws the refusals `commune_unknown`, and `cursor_not_valid` when the cursor belongs to another search
 */
export async function searchPage(house: Reader, asked: SearchListings): Promise<FoundPage> {
  const { known, ...told } = await readSearch(house, asked);
  const page = (await searchListings(house.db, known)) ?? refuse("cursor_not_valid", { field: "cursor" });
  return { page, known, told };
}
