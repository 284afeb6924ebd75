import { expect, it } from "vitest";
import { listingOrders } from "@maillage/domain/listings/search-listings.input";
import { changed, readListingFilters } from "./listing-filters.ts";
import { searchInput } from "./search-input.ts";

it.each(listingOrders)("asks for the order chosen: the words may hold the place it needs (%s)", (order) => {
  const filters = readListingFilters(new URLSearchParams("q=cuisine+près+d’Ambert"));
  expect(searchInput(changed(filters, { order })).order).toBe(order);
});
