import type { z } from "zod";
import { alertSearchInput } from "@maillage/domain/alerts/alert.input";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import type { Api } from "../api.server.ts";
import { listingsHref, readListingFilters } from "../search/listing-filters.ts";
import { searchInput } from "../search/search-input.ts";
import { understandPlace } from "../search/understand-place.server.ts";

type AlertSearch = z.output<typeof alertSearchInput>;

/** What an alert keeps of a search: neither its order nor its page. */
function withoutPage(search: SearchListings): object {
  const kept = new Set(Object.keys(alertSearchInput.shape));
  return Object.fromEntries(Object.entries(search).filter(([name]) => kept.has(name)));
}

/** The search that an address asks, as an alert saves it, and the list of its results. */
export async function alertSearchOf(api: Api, request: Request): Promise<{ search: AlertSearch; resultsHref: string }> {
  const typed = readListingFilters(new URL(request.url).searchParams);
  const { filters, territory } = await understandPlace(api, typed);
  const asked = searchInput({ ...filters, territory: territory ?? filters.territory });
  const search = alertSearchInput.parse(withoutPage(asked));
  return { search, resultsHref: listingsHref({ ...typed, order: null, cursor: null }) };
}
