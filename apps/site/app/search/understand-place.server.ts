import { normaliseName } from "@maillage/domain/territories/name-normalisation";
import type { Api } from "../api.server.ts";
import { type CommuneChoice, communeChoice } from "../communes/choose-commune.ts";
import { lookUpCommune } from "../communes/commune-lookup.server.ts";
import { ifThere } from "../forms/refusals.server.ts";
import type { ListingFilters } from "./listing-filters.ts";

export type UnderstoodPlace = { filters: ListingFilters; otherPlaces: CommuneChoice[]; placeUnknown: boolean };

/**
 * The search with the commune its « Où » means. A code counts when the words still name it; among homonyms the
 * largest is taken and the others are offered, since a list can be corrected in one click.
 */
export async function understandPlace(api: Api, filters: ListingFilters): Promise<UnderstoodPlace> {
  const { place, communeCode } = filters;
  const known = communeCode ? await ifThere(api.territories.commune({ code: communeCode })) : null;
  if (known) {
    const { code, label } = communeChoice({ ...known, matchedName: null });
    if (place === "" || normaliseName(place) === normaliseName(label)) {
      return { filters: { ...filters, communeCode: code, place: label }, otherPlaces: [], placeUnknown: false };
    }
  }
  if (place === "") return { filters: { ...filters, communeCode: null }, otherPlaces: [], placeUnknown: false };
  const chosen = await lookUpCommune(api, place);
  if (chosen.kind === "none")
    return { filters: { ...filters, communeCode: null }, otherPlaces: [], placeUnknown: true };
  if (chosen.kind === "one")
    return { filters: withCommune(filters, chosen.commune), otherPlaces: [], placeUnknown: false };
  const [first, ...others] = chosen.communes;
  return { filters: first ? withCommune(filters, first) : filters, otherPlaces: others, placeUnknown: false };
}

const withCommune = (filters: ListingFilters, commune: CommuneChoice): ListingFilters => ({
  ...filters,
  communeCode: commune.code,
  place: commune.label,
});
