import {
  formatTerritoryReference,
  parseTerritoryReference,
  type TerritoryReference,
} from "@maillage/domain/territories/territory";
import { changed, type ListingFilters, listingsHref } from "../search/listing-filters.ts";

/** What the search read in its words: what is left of them, and the commune asked or read. */
export type SearchRead = { textRead: string; near: { code: string } | null };

/**
 * The list of what the map counts in one of its territories: the same search, as it was read, inside it.
 * @param filters with the territory the search is held in: one finer than a département stays
 */
export function searchInside(
  filters: ListingFilters,
  { textRead, near }: SearchRead,
  territory: TerritoryReference & { kind: "commune" | "departement" },
): string {
  const held = parseTerritoryReference(filters.territory ?? "")?.kind;
  const isFiner = territory.kind === "departement" && (held === "commune" || held === "epci");
  return listingsHref(
    changed(filters, {
      text: textRead,
      // The place is a filter already: what is left of the words is searched as it stands.
      readPlaces: textRead === "",
      place: filters.communeCode ? filters.place : "",
      communeCode: near?.code ?? null,
      territory: isFiner ? filters.territory : formatTerritoryReference(territory),
      order: null,
    }),
  );
}
