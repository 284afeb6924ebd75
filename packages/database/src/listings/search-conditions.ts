import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import { boxAround, type Position } from "@maillage/domain/territories/distance";
import { parseTerritoryReference } from "@maillage/domain/territories/territory";
import { categoriesUnder } from "@maillage/domain/vocabulary/vocabulary";

/** A condition on `listing`. */
export type Condition = RawBuilder<SqlBool>;

/** East-west degrees are this much shorter at French latitudes: the scale of the index `listing_place`. */
const longitudeScale = 0.69;
const scaledPlace = sql`point(listing.longitude * 0.69, listing.latitude)`;

const territoryColumns = {
  region: "listing.place_region_code",
  departement: "listing.departement_code",
  epci: "listing.epci_siren",
  commune: "listing.commune_code",
} as const;

/** All of these hold; there is always one. */
export const allOf = (conditions: readonly Condition[]): Condition => sql<SqlBool>`${sql.join(conditions, sql` and `)}`;

/** Published, and within every filter but the text and the distance. */
export function filterConditions(search: SearchListings): Condition[] {
  const wanted: Condition[] = [sql<SqlBool>`listing.status = 'published'`];
  const among = (column: string, codes: readonly string[]): void => {
    if (codes.length === 1) wanted.push(sql<SqlBool>`${sql.ref(column)} = ${codes[0]}`);
    if (codes.length > 1) wanted.push(sql<SqlBool>`${sql.ref(column)} = any(${codes})`);
  };
  among("listing.kind", search.kinds);
  among("listing.category", search.categories.flatMap(categoriesUnder));
  among("listing.theme", search.themes);
  among("listing.terms", search.terms);
  if (search.labels.length > 0) {
    // Each list is read once and hashed: asked listing by listing, it cost more than all the rest.
    const labelled = sql`select territory_code from territory_label as label
      where label.label = any(${search.labels}) and (label.valid_to is null or label.valid_to >= current_date)`;
    wanted.push(sql<SqlBool>`(listing.commune_code in (${labelled}) or listing.epci_siren in (${labelled}))`);
  }
  const territory = search.territory === null ? null : parseTerritoryReference(search.territory);
  if (territory) wanted.push(sql<SqlBool>`${sql.ref(territoryColumns[territory.kind])} = ${territory.code}`);
  return wanted;
}

/** What the text asks: all its words, or any of them. Known when the query is planned, so that a rare word is looked up. */
export function wordsQuery(text: string, anyWord: boolean): RawBuilder<unknown> {
  const query = sql`websearch_to_tsquery('french_unaccented'::regconfig, ${text})`;
  return anyWord ? sql`replace(${query}::text, '&', '|')::tsquery` : query;
}

export const hasWords = (query: RawBuilder<unknown>): Condition => sql<SqlBool>`listing.search @@ ${query}`;

/** The words stand in the title: written as in the index `listing_title_words`. */
export const hasWordsInTitle = (query: RawBuilder<unknown>): Condition =>
  sql<SqlBool>`to_tsvector('french_unaccented'::regconfig, listing.title) @@ ${query}`;

/** Kilometres from the centre to the listing. */
export const distanceTo = (centre: Position): RawBuilder<number> =>
  sql<number>`distance_km(${centre.latitude}::float8, ${centre.longitude}::float8, listing.latitude, listing.longitude)`;

/** Degrees on the scale of the index, by which it gives the nearest first. */
export const scaledDistanceTo = ({ latitude, longitude }: Position): RawBuilder<number> =>
  sql<number>`${scaledPlace} <-> point(${longitude * longitudeScale}::float8, ${latitude}::float8)`;

/** No farther than `km`, found through the index of places. */
export function isWithin(centre: Position, km: number): Condition[] {
  // A metre more, so that rounding loses no place on the edge.
  const { southWest, northEast } = boxAround(centre, km + 0.001);
  const inBox = sql<SqlBool>`${scaledPlace} <@ box(
    point(${southWest.longitude * longitudeScale}::float8, ${southWest.latitude}::float8),
    point(${northEast.longitude * longitudeScale}::float8, ${northEast.latitude}::float8))`;
  return [inBox, isNoFarther(centre, km)];
}

/** No farther than `km`, told listing by listing: for a circle that holds a good part of them. */
export const isNoFarther = (centre: Position, km: number): Condition =>
  sql<SqlBool>`(listing.latitude is not null and ${distanceTo(centre)} <= ${km}::float8)`;
