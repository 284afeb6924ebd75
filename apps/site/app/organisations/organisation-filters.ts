import { type OrganisationKind, organisationKinds } from "@maillage/domain/organisations/organisation";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { type ListingFilters, listingsHref, noFilters, readListingFilters } from "../search/listing-filters.ts";

/** The words and the place of a search: the same for listings and for organisations. */
export type SearchedWords = Pick<
  ListingFilters,
  "text" | "place" | "communeCode" | "km" | "territory" | "readPlaces" | "asTyped"
>;

/** A search of organisations as its address holds it. */
export type OrganisationFilters = SearchedWords & {
  kind: OrganisationKind | null;
  regionCode: string | null;
  cursor: string | null;
};

/** The words and the place alone. */
export function searchedWords(filters: SearchedWords): SearchedWords {
  const { text, place, communeCode, km, territory, readPlaces, asTyped } = filters;
  return { text, place, communeCode, km, territory, readPlaces, asTyped };
}

/** Reads an address, leaving out what it does not understand. */
export function readOrganisationFilters(query: URLSearchParams): OrganisationFilters {
  const region = query.get("region") ?? "";
  return {
    ...searchedWords(readListingFilters(query)),
    kind: organisationKinds.find(({ code }) => code === query.get("type"))?.code ?? null,
    regionCode: regionName(region) ? region : null,
    cursor: query.get("curseur")?.slice(0, 1000) || null,
  };
}

/** The same search among the listings. */
export function sameSearchOfListings(filters: SearchedWords): ListingFilters {
  return { ...noFilters, ...searchedWords(filters) };
}

/** The address of a search. */
export function organisationsHref(filters: OrganisationFilters): string {
  const { kind, regionCode, cursor } = filters;
  const [path = "", written = ""] = listingsHref(sameSearchOfListings(filters), "/structures").split("?");
  const query = new URLSearchParams(written);
  if (kind) query.set("type", kind);
  if (regionCode) query.set("region", regionCode);
  if (cursor) query.set("curseur", cursor);
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The question put to the API: what is not asked is not sent. */
export function organisationSearch(filters: OrganisationFilters) {
  const { text, communeCode, km, territory, readPlaces, asTyped, kind, regionCode, cursor } = filters;
  return {
    size: 24,
    ...(text ? { text } : {}),
    near: communeCode ? { communeCode, km } : null,
    territory,
    readPlaces,
    placeKm: km,
    asTyped,
    ...(kind ? { kind } : {}),
    ...(regionCode ? { regionCode } : {}),
    ...(cursor ? { cursor } : {}),
  };
}
