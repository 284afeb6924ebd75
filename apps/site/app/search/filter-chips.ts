import { labelDescriptions } from "@maillage/domain/territories/labels.fr";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { dateInWords } from "@maillage/domain/wording/dates.fr";
import { changed, type ListingFilters, listingsHref } from "./listing-filters.ts";

/** A filter that is on, and the same page without it. */
export type FilterChip = { label: string; href: string };

type ChipNames = {
  territoryName: string | null;
  /** The place that was read in the words. */
  placeChip?: string | null;
  /** The words without it: whoever takes it off means all of it. */
  textRead?: string;
};

const inWords = (day: string): string => dateInWords(day, new Date());

/** « Disponible du 3 mars au 5 avril », with one day or both. */
function periodChip({ from, to }: ListingFilters): string | null {
  if (from && to) return `Disponible du ${inWords(from)} au ${inWords(to)}`;
  if (from) return `Disponible dès le ${inWords(from)}`;
  return to ? `Disponible avant le ${inWords(to)}` : null;
}

/** Every filter that is on, each with the way to take it off. */
export function filterChips(filters: ListingFilters, names: ChipNames, path?: string): FilterChip[] {
  const { territoryName, placeChip = null, textRead = filters.text } = names;
  const without = (changes: Partial<ListingFilters>) => listingsHref(changed(filters, changes), path);
  const drop = <Code>(codes: readonly Code[], code: Code): Code[] => codes.filter((other) => other !== code);
  const period = periodChip(filters);
  return [
    ...(placeChip ? [{ label: placeChip, href: without({ text: textRead, readPlaces: textRead === "" }) }] : []),
    ...filters.kinds.map((code) => ({ label: labelOf(code), href: without({ kinds: drop(filters.kinds, code) }) })),
    ...filters.categories.map((code) => ({
      label: labelOf(code),
      href: without({ categories: drop(filters.categories, code) }),
    })),
    ...filters.themes.map((code) => ({ label: labelOf(code), href: without({ themes: drop(filters.themes, code) }) })),
    ...filters.terms.map((code) => ({ label: labelOf(code), href: without({ terms: drop(filters.terms, code) }) })),
    ...filters.labels.map((code) => ({
      label: labelDescriptions[code].shortName,
      href: without({ labels: drop(filters.labels, code) }),
    })),
    ...(filters.territory ? [{ label: territoryName ?? filters.territory, href: without({ territory: null }) }] : []),
    ...(period ? [{ label: period, href: without({ from: null, to: null }) }] : []),
  ];
}
