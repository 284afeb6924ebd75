import { type Expression, type RawBuilder, type SqlBool, sql } from "kysely";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import { boxAround, type Position } from "@maillage/domain/territories/distance";
import { parseTerritoryReference } from "@maillage/domain/territories/territory";
import {
  type Category,
  categoriesUnder,
  type ListingKind,
  type Terms,
  type Theme,
} from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { type ListingCard, selectCards, toCard } from "./listing-card.ts";
import { type Cursor, cursorFor, readCursor } from "./search-cursor.ts";

/** One page of results: the cards, how many there are in all (counted to 10,000), and the cursor of the next page. */
export type SearchPage = { listings: ListingCard[]; total: number; totalIsCapped: boolean; next: string | null };

const countCap = 10_000;
/** East-west degrees are this much shorter at French latitudes: the scale of the index `listing_place`. */
const longitudeScale = 0.69;

/** What the text asks: all its words when some listing has them all, else any of them. */
function textQuery(text: string): RawBuilder<unknown> {
  return sql`(select case when exists (select 1 from listing where status = 'published' and search @@ strict.query)
    then strict.query else replace(strict.query::text, '&', '|')::tsquery end
    from (select websearch_to_tsquery('french_unaccented', ${text}) as query) as strict)`;
}

function insideBox(centre: Position, km: number): RawBuilder<SqlBool> {
  const { southWest, northEast } = boxAround(centre, km);
  return sql<SqlBool>`point(listing.longitude * 0.69, listing.latitude) <@ box(
    point(${southWest.longitude * longitudeScale}, ${southWest.latitude}),
    point(${northEast.longitude * longitudeScale}, ${northEast.latitude}))`;
}

const distanceTo = (centre: Position): RawBuilder<number> =>
  sql<number>`distance_km(${centre.latitude}::float8, ${centre.longitude}::float8, listing.latitude, listing.longitude)`;

const territoryColumns = {
  region: "listing.place_region_code",
  departement: "listing.departement_code",
  epci: "listing.epci_siren",
  commune: "listing.commune_code",
} as const;

type Filters = { kinds: ListingKind[]; categories: Category[]; themes: Theme[]; terms: Terms[] };

function conditions(search: SearchListings, centre: Position | null): Expression<SqlBool>[] {
  const filters: Filters = { ...search, categories: search.categories.flatMap(categoriesUnder) };
  const wanted: Expression<SqlBool>[] = [sql<SqlBool>`listing.status = 'published'`];
  const among = (column: string, codes: readonly string[]) => {
    if (codes.length > 0) wanted.push(sql<SqlBool>`${sql.ref(column)} = any(${codes})`);
  };
  among("listing.kind", filters.kinds);
  among("listing.category", filters.categories);
  among("listing.theme", filters.themes);
  among("listing.terms", filters.terms);
  if (search.labels.length > 0) {
    wanted.push(sql<SqlBool>`exists (select 1 from territory_label as label
      where label.label = any(${search.labels}) and (label.valid_to is null or label.valid_to >= current_date)
      and label.territory_code in (listing.commune_code, listing.epci_siren))`);
  }
  const territory = search.territory === null ? null : parseTerritoryReference(search.territory);
  if (territory) wanted.push(sql<SqlBool>`${sql.ref(territoryColumns[territory.kind])} = ${territory.code}`);
  if (search.near && centre) {
    wanted.push(insideBox(centre, search.near.km), sql<SqlBool>`${distanceTo(centre)} <= ${search.near.km}`);
  }
  if (search.text !== "") wanted.push(sql<SqlBool>`listing.search @@ ${textQuery(search.text)}`);
  return wanted;
}

type Order = { name: Cursor["order"]; key: RawBuilder<number> };

/** What results are ordered by, always as a number where more is better; the id settles ties. */
function orderOf(search: SearchListings, centre: Position | null): Order {
  const order = search.order ?? (search.text === "" ? (centre ? "distance" : "newest") : "relevance");
  if (order === "distance" && centre) return { name: "distance", key: sql<number>`-${distanceTo(centre)}` };
  if (order === "relevance" && search.text !== "") {
    return { name: "relevance", key: sql<number>`ts_rank(listing.search, ${textQuery(search.text)}, 1)::float8` };
  }
  if (order === "deadline") {
    return {
      name: "deadline",
      key: sql<number>`-extract(epoch from coalesce(listing.expires_on, 'infinity'::date))::float8`,
    };
  }
  return { name: "newest", key: sql<number>`extract(epoch from listing.published_at)::float8` };
}

async function countUpToCap(db: Connection, where: Expression<SqlBool>): Promise<number> {
  const counted = await sql<{ total: number }>`select count(*)::int as total
    from (select 1 from listing where ${where} limit ${countCap + 1}) as found`.execute(db);
  return counted.rows[0]?.total ?? 0;
}

/**
 * Published listings that pass every filter, best first.
 * @param centre where `search.near` is; null when the commune has no known position (then the distance filter is dropped)
 * @returns null when the cursor does not belong to this search
 */
export async function searchListings(
  db: Connection,
  search: SearchListings,
  centre: Position | null,
): Promise<SearchPage | null> {
  const order = orderOf(search, centre);
  const cursor = search.cursor === null ? null : readCursor(search.cursor, search, order.name);
  if (search.cursor !== null && cursor === null) return null;
  const where = sql<SqlBool>`${sql.join(conditions(search, centre), sql` and `)}`;
  let page = selectCards(db)
    .where(where)
    .select(order.key.as("order_key"))
    .select((centre ? sql<number | null>`${distanceTo(centre)}` : sql<number | null>`null`).as("distance_km"))
    .orderBy(order.key, "desc")
    .orderBy("listing.id", "desc")
    .limit(search.size + 1);
  if (cursor) page = page.where(sql<SqlBool>`(${order.key}, listing.id) < (${cursor.key}::float8, ${cursor.id}::uuid)`);
  const rows = await page.execute();
  const total = await countUpToCap(db, where);
  const shown = rows.slice(0, search.size);
  const last = shown.at(-1);
  const next =
    rows.length > search.size && last
      ? cursorFor(search, { order: order.name, key: last.order_key, id: last.id })
      : null;
  return {
    listings: shown.map((row) => toCard(row, row.distance_km)),
    total: Math.min(total, countCap),
    totalIsCapped: total > countCap,
    next,
  };
}
