import { type ListingFilters, listingsHref } from "../search/listing-filters.ts";

/** The address of the page that makes an alert of a search. */
export function alertHref(filters: ListingFilters): string {
  return listingsHref({ ...filters, order: null, cursor: null }, "/alertes/nouvelle");
}
