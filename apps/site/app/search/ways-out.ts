import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import { changed, countFilters, type ListingFilters, listingsHref, noFilters } from "./listing-filters.ts";

/** A way out of an empty list. */
export type WayOut = { href: string; label: string };

/** What the counts tell of an empty search. */
export type KnownAround = {
  /** Within how many kilometres there is how much. */
  distances: readonly { km: number; count: number }[];
  /** By région, the territory asked left out. */
  regions: readonly { count: number }[];
};

const announced = (count: number): string => `${numberInWords(count)}\u00a0annonce${count > 1 ? "s" : ""}`;

/** The first two distances at which there is more. */
function wider(filters: ListingFilters, { distances }: KnownAround): WayOut[] {
  const steps = distances.filter(({ km, count }) => km > filters.km && count > 0);
  const growing = steps.filter(({ count }, at) => count > (steps[at - 1]?.count ?? 0));
  return growing.slice(0, 2).map(({ km, count }) => ({
    href: listingsHref(changed(filters, { km })),
    label: `Élargir à ${km}\u00a0km (${announced(count)})`,
  }));
}

/** The same without its place, when there is more elsewhere. */
function elsewhere(filters: ListingFilters, { regions }: KnownAround, isInPlace: boolean): WayOut[] {
  const count = regions.reduce((sum, region) => sum + region.count, 0);
  if (filters.territory !== null && count > 0) {
    return [
      { href: listingsHref(changed(filters, { territory: null })), label: `Ailleurs en France (${announced(count)})` },
    ];
  }
  if (!isInPlace) return [];
  const everywhere = changed(filters, { place: "", communeCode: null, readPlaces: false });
  return [{ href: listingsHref(everywhere), label: "Chercher dans toute la France" }];
}

/**
 * Ways out of an empty list: a larger circle, other places, fewer filters, a listing of one's own.
 * @param isInPlace « Où » or the words name a place
 */
export function waysOut(filters: ListingFilters, around: KnownAround, isInPlace: boolean): WayOut[] {
  const { text, place, communeCode, km, readPlaces, asTyped, kinds } = filters;
  const bare = listingsHref({ ...noFilters, text, place, communeCode, km, readPlaces, asTyped });
  const mirror = kinds.length > 0 && kinds.every((kind) => kind === "need") ? "offre" : "besoin";
  return [
    ...wider(filters, around),
    ...elsewhere(filters, around, isInPlace),
    ...(countFilters(filters) > 0 ? [{ href: bare, label: "Retirer les filtres" }] : []),
    {
      href: `/annonces/nouvelle?nature=${mirror}`,
      label: mirror === "offre" ? "Déposer une offre" : "Déposer un besoin",
    },
    { href: "/annonces", label: "Voir toutes les annonces" },
  ];
}
