import { distanceInKilometres, type Position } from "../territories/distance.ts";
import { parseTerritoryReference, type TerritoryKind } from "../territories/territory.ts";
import { categoriesUnder, type ListingKind } from "../vocabulary/vocabulary.ts";
import type { AlertQuestion, AlertSearch } from "./alert.ts";

/** What of a published listing decides which alerts it meets: its row of the search index. */
export type ListingForAlerts = {
  id: string;
  kind: ListingKind;
  category: string | null;
  theme: string | null;
  terms: string | null;
  labels: readonly string[];
  territories: Readonly<Record<TerritoryKind, string | null>>;
  position: Position | null;
  /** Days `YYYY-MM-DD`. */
  startsOn: string | null;
  endsOn: string | null;
  /** The terms of the index under which it is found. */
  lexemes: ReadonlySet<string>;
};

const isAmong = (wanted: readonly string[], own: string | null): boolean =>
  wanted.length === 0 || (own !== null && wanted.includes(own));

/**
 * Whether a listing meets an alert: exactly when the search that the alert saves would show it. The conditions are
 * those of `filterConditions` (packages/database/src/search), which a test compares with these.
 */
export function alertMatches({ search, asked, centre }: AlertQuestion, listing: ListingForAlerts): boolean {
  return (
    isAmong(search.kinds, listing.kind) &&
    isAmong(search.categories.flatMap(categoriesUnder), listing.category) &&
    isAmong(search.themes, listing.theme) &&
    isAmong(search.terms, listing.terms) &&
    (search.labels.length === 0 || search.labels.some((label) => listing.labels.includes(label))) &&
    isInTerritory(search, listing) &&
    isNear(search, centre, listing) &&
    isAvailable(search, listing) &&
    (asked === null || asked.some((term) => listing.lexemes.has(term)))
  );
}

function isInTerritory({ territory }: AlertSearch, { territories }: ListingForAlerts): boolean {
  const reference = territory === null ? null : parseTerritoryReference(territory);
  return reference === null || territories[reference.kind] === reference.code;
}

function isNear({ near }: AlertSearch, centre: Position | null, { position }: ListingForAlerts): boolean {
  if (near === null || centre === null) return true;
  return position !== null && distanceInKilometres(centre, position) <= near.km;
}

function isAvailable({ availableFrom, availableTo }: AlertSearch, { startsOn, endsOn }: ListingForAlerts): boolean {
  const begins = availableTo === null || startsOn === null || startsOn <= availableTo;
  return begins && (availableFrom === null || endsOn === null || endsOn >= availableFrom);
}
