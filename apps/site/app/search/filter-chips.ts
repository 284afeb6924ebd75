import { labelDescriptions } from "@maillage/domain/territories/labels.fr";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { changed, type ListingFilters, listingsHref } from "./listing-filters.ts";

/** A filter that is on, and the same page without it. */
export type FilterChip = { label: string; href: string };

/** Every filter that is on, each with the way to take it off. */
export function filterChips(filters: ListingFilters, territoryName: string | null, path?: string): FilterChip[] {
  const without = (changes: Partial<ListingFilters>) => listingsHref(changed(filters, changes), path);
  const drop = <Code>(codes: readonly Code[], code: Code): Code[] => codes.filter((other) => other !== code);
  return [
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
  ];
}
