import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import { boxAround, type Position } from "@maillage/domain/territories/distance";
import { parseTerritoryReference } from "@maillage/domain/territories/territory";
import { categoriesUnder } from "@maillage/domain/vocabulary/vocabulary";

/** A condition on `entry`, a row of `listing_search`. */
export type Condition = RawBuilder<SqlBool>;

/** East-west degrees are this much shorter at French latitudes: the scale of the index `listing_search_place`. */
const longitudeScale = 0.69;
const scaledPlace = sql`point(entry.longitude * 0.69, entry.latitude)`;

const territoryColumns = {
  region: "entry.place_region_code",
  departement: "entry.departement_code",
  epci: "entry.epci_siren",
  commune: "entry.commune_code",
} as const;

/** All of these hold; there is always one. */
export const allOf = (conditions: readonly Condition[]): Condition => sql<SqlBool>`${sql.join(conditions, sql` and `)}`;

/** The filters, each under the name by which it is counted. */
export type FilterName = "kinds" | "categories" | "themes" | "terms" | "labels" | "territory" | "dates";

/**
 * Published, and within every filter but the text and the distance.
 * @param without a filter left out: its own choices are counted as if none were made
 */
export function filterConditions(search: SearchListings, without?: FilterName): Condition[] {
  const wanted: Condition[] = [sql<SqlBool>`entry.is_public`];
  const among = (name: FilterName, column: string, codes: readonly string[]): void => {
    if (name === without || codes.length === 0) return;
    wanted.push(
      codes.length === 1
        ? sql<SqlBool>`${sql.ref(column)} = ${codes[0]}`
        : sql<SqlBool>`${sql.ref(column)} = any(${codes})`,
    );
  };
  among("kinds", "entry.kind", search.kinds);
  among("categories", "entry.category", search.categories.flatMap(categoriesUnder));
  among("themes", "entry.theme", search.themes);
  among("terms", "entry.terms", search.terms);
  if (without !== "labels" && search.labels.length > 0)
    wanted.push(sql<SqlBool>`entry.labels && ${search.labels}::text[]`);
  const territory =
    search.territory === null || without === "territory" ? null : parseTerritoryReference(search.territory);
  if (territory) wanted.push(sql<SqlBool>`${sql.ref(territoryColumns[territory.kind])} = ${territory.code}`);
  if (without !== "dates") wanted.push(...periodConditions(search));
  return wanted;
}

/** Available some day of the period asked; a listing without dates always is. */
function periodConditions({ availableFrom, availableTo }: SearchListings): Condition[] {
  return [
    ...(availableFrom === null ? [] : [sql<SqlBool>`coalesce(entry.ends_on, 'infinity') >= ${availableFrom}::date`]),
    ...(availableTo === null ? [] : [sql<SqlBool>`coalesce(entry.starts_on, '-infinity') <= ${availableTo}::date`]),
  ];
}

/** Kilometres from the centre to the row of this name. */
export const distanceTo = (centre: Position, row: "entry" | "kept" | "listing"): RawBuilder<number> =>
  sql<number>`distance_km(${centre.latitude}::float8, ${centre.longitude}::float8, ${sql.ref(`${row}.latitude`)}, ${sql.ref(`${row}.longitude`)})`;

/** Degrees on the scale of the index, by which it gives the nearest first. */
export const scaledDistanceTo = ({ latitude, longitude }: Position): RawBuilder<number> =>
  sql<number>`${scaledPlace} <-> point(${longitude * longitudeScale}::float8, ${latitude}::float8)`;

/** No farther than `km`, found through the index of places. */
export function isWithin(centre: Position, km: number): Condition[] {
  // A metre more, so that rounding loses no place on the edge.
  const { southWest, northEast } = boxAround(centre, km + 0.001);
  return [isInBox(southWest, northEast), isNoFarther(centre, km)];
}

/** Inside a box of the map, found through the index of places. */
export const isInBox = (southWest: Position, northEast: Position): Condition => sql<SqlBool>`${scaledPlace} <@ box(
    point(${southWest.longitude * longitudeScale}::float8, ${southWest.latitude}::float8),
    point(${northEast.longitude * longitudeScale}::float8, ${northEast.latitude}::float8))`;

/** No farther than `km`, told entry by entry: for a circle that holds a good part of them. */
export const isNoFarther = (centre: Position, km: number): Condition =>
  sql<SqlBool>`(entry.latitude is not null and ${distanceTo(centre, "entry")} <= ${km}::float8)`;
