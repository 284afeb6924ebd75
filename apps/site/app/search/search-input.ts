import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import type { ListingFilters } from "./listing-filters.ts";

/** How many cards a page of results shows: with its filters, a page stays under 1,200 nodes. */
export const pageSize = 18;

/** The question put to the API for these filters; the place counts once its commune is known. */
export function searchInput(filters: ListingFilters): SearchListings {
  const { text, communeCode, km, kinds, categories, themes, terms, labels, territory, order, cursor } = filters;
  const { from, to, readPlaces, asTyped } = filters;
  return {
    text,
    kinds,
    categories,
    themes,
    terms,
    labels,
    near: communeCode ? { communeCode, km } : null,
    territory,
    availableFrom: from,
    availableTo: to,
    readPlaces,
    placeKm: km,
    asTyped,
    // The search knows the place of the words too: it alone tells whether the order means something.
    order,
    size: pageSize,
    cursor,
  };
}
