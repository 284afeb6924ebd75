import { normaliseName } from "@maillage/domain/territories/name-normalisation";
import { formatTerritoryReference } from "@maillage/domain/territories/territory";
import type { Api } from "../api.server.ts";
import { type CommuneChoice, chooseCommune, communeChoice, type Doubt } from "../communes/choose-commune.ts";
import { ifThere } from "../forms/refusals.server.ts";
import type { ListingFilters } from "./listing-filters.ts";
import { meansTerritory, type NamedTerritory } from "./place-territory.ts";

/** What « Où » was understood as; the filters keep the words. */
export type UnderstoodPlace = {
  filters: ListingFilters;
  /** The département or région the words name: the search is held inside it. */
  territory: string | null;
  /** Of the commune, when one is meant. */
  regionCode: string | null;
  otherPlaces: CommuneChoice[];
  doubt: Doubt | null;
  placeUnknown: boolean;
};

const nowhere = { territory: null, regionCode: null, otherPlaces: [], doubt: null, placeUnknown: false };

/**
 * The search with the place its « Où » means: a commune, or the whole of a département or région. A code counts when
 * the words still name it; among homonyms the largest is taken and the others are offered, since a list can be
 * corrected in one click.
 */
export async function understandPlace(api: Api, filters: ListingFilters): Promise<UnderstoodPlace> {
  const { place, communeCode } = filters;
  const known = communeCode ? await ifThere(api.territories.commune({ code: communeCode })) : null;
  if (known) {
    const { code, label } = communeChoice({ ...known, matchedName: null });
    if (place === "" || normaliseName(place) === normaliseName(label)) {
      return { ...nowhere, filters: { ...filters, communeCode: code, place: label }, regionCode: known.regionCode };
    }
  }
  const without = { ...filters, communeCode: null };
  if (place === "" && communeCode)
    return { ...nowhere, filters: { ...without, place: communeCode }, placeUnknown: true };
  if (place === "") return { ...nowhere, filters: without };
  const found = await api.territories.searchCommunes({ query: place, limit: 10 });
  const territory = meansTerritory(place, found);
  if (territory) return inTerritory(without, territory);
  const chosen = chooseCommune(place, found);
  if (chosen.kind === "none") return { ...nowhere, filters: without, placeUnknown: true };
  const [first, ...others] = chosen.kind === "one" ? [chosen.commune] : chosen.communes;
  if (!first) return { ...nowhere, filters: without, placeUnknown: true };
  return {
    ...nowhere,
    filters: { ...filters, communeCode: first.code, place: first.label },
    regionCode: found.find(({ code }) => code === first.code)?.regionCode ?? null,
    otherPlaces: others,
    doubt: chosen.kind === "many" ? chosen.doubt : null,
  };
}

const inTerritory = (filters: ListingFilters, territory: NamedTerritory): UnderstoodPlace => ({
  ...nowhere,
  // The words of the person are the place: a territory chosen before gives way.
  filters: { ...filters, place: territory.name, territory: null },
  territory: formatTerritoryReference(territory),
});
