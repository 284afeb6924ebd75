import type { z } from "zod";
import { alertSearchInput } from "@maillage/domain/alerts/alert.input";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import type { Api } from "../api.server.ts";
import { listingsHref, readListingFilters } from "../search/listing-filters.ts";
import { searchInput } from "../search/search-input.ts";
import { understandPlace } from "../search/understand-place.server.ts";
import { alertHref } from "./alert-href.ts";

type AlertSearch = z.output<typeof alertSearchInput>;

/** What an alert keeps of a search: neither its order nor its page. */
function withoutPage(search: SearchListings): object {
  const kept = new Set(Object.keys(alertSearchInput.shape));
  return Object.fromEntries(Object.entries(search).filter(([name]) => kept.has(name)));
}

/** `unknownPlace`: what was typed in « Où » and names no place; an alert of the rest would cover all of France. */
type AskedAlert = { search: AlertSearch; unknownPlace: string | null; resultsHref: string; alertHref: string };

/** The search that an address asks, as an alert saves it, and the list of its results. */
export async function alertSearchOf(api: Api, request: Request): Promise<AskedAlert> {
  const typed = readListingFilters(new URL(request.url).searchParams);
  const { filters, territory, placeUnknown } = await understandPlace(api, typed);
  const asked = searchInput({ ...filters, territory: territory ?? filters.territory });
  const search = alertSearchInput.parse(withoutPage(asked));
  const resultsHref = listingsHref({ ...typed, order: null, cursor: null });
  return { search, unknownPlace: placeUnknown ? filters.place : null, resultsHref, alertHref: alertHref(typed) };
}
