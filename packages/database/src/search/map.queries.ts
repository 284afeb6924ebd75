import { sql } from "kysely";
import { askedWords } from "@maillage/domain/search/relevance.rules";
import { gridOf, type MapBox } from "@maillage/domain/territories/map-box";
import {
  type ClusterCommune,
  type MapCluster,
  placesAtMost,
  uniteNearClusters,
} from "@maillage/domain/territories/map-clusters";
import type { Connection } from "../connection.ts";
import { allOf, type Condition, isInBox } from "./search-conditions.ts";
import { type KnownSearch, wantedConditions } from "./search-listings.queries.ts";

/** The map counts the newest listings, up to as many. */
export const mapCountCap = 100_000;

/** What the map shows of a search; `isCapped` when only the newest were counted. */
export type MapClusters = {
  clusters: MapCluster<ClusterCommune & { name: string }>[];
  listings: number;
  isCapped: boolean;
};

/** A wider part of the map holds a good part of all listings: they are told one by one, not looked up. */
const widestLookedUp = 8;

function isShown(box: MapBox): Condition {
  const { west, south, east, north } = box;
  if (east - west <= widestLookedUp) {
    return isInBox({ latitude: south, longitude: west }, { latitude: north, longitude: east });
  }
  return sql`(entry.latitude between ${south}::float8 and ${north}::float8
    and entry.longitude between ${west}::float8 and ${east}::float8)`;
}

const conditionsOf = (known: KnownSearch): Condition[] =>
  wantedConditions(known, known.understanding && askedWords(known.understanding));

type ClusterRow = {
  latitude: number;
  longitude: number;
  listings: number;
  communes: number;
  west: number;
  south: number;
  east: number;
  north: number;
  places: { code: string; listings: number }[];
};

/** The names of communes, by code. */
async function namesOf(db: Connection, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db.selectFrom("commune").select(["code", "name"]).where("code", "in", codes).execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/**
 * The answers to a search in a part of the map, gathered by the cells of its grid (`gridOf`): some two hundred clusters
 * at most. Counts are exact up to `mapCountCap`; beyond, they are those of the newest listings.
 */
export async function findMapClusters(db: Connection, known: KnownSearch, box: MapBox): Promise<MapClusters> {
  const { width, height } = gridOf(box);
  const found = await sql<ClusterRow>`
    with shown as materialized (
      select entry.commune_code, entry.latitude, entry.longitude from listing_search as entry
      where ${allOf([...conditionsOf(known), sql<boolean>`entry.latitude is not null`, isShown(box)])}
      order by entry.published_at desc limit ${mapCountCap + 1}),
    place as (
      select commune_code as code, latitude, longitude, count(*)::int as listings,
        row_number() over (partition by floor(longitude / ${width}::float8), floor(latitude / ${height}::float8)
          order by count(*) desc, commune_code) as rank
      from shown group by commune_code, latitude, longitude)
    select (sum(latitude * listings) / sum(listings))::float8 as latitude,
      (sum(longitude * listings) / sum(listings))::float8 as longitude,
      sum(listings)::int as listings, count(distinct code)::int as communes,
      min(longitude) as west, min(latitude) as south, max(longitude) as east, max(latitude) as north,
      json_agg(json_build_object('code', code, 'listings', listings) order by rank) filter (where rank <= ${placesAtMost}) as places
    from place group by floor(longitude / ${width}::float8), floor(latitude / ${height}::float8)
    order by listings desc, west, south`.execute(db);
  const gathered = found.rows.map(({ west, south, east, north, ...row }) => ({
    ...row,
    box: { west, south, east, north },
  }));
  const united = uniteNearClusters(gathered, { width, height });
  const codes = united.flatMap(({ places }) => places.map(({ code }) => code));
  const names = await namesOf(db, codes);
  const clusters = united.map((cluster) => ({
    ...cluster,
    places: cluster.places.map((place) => ({ ...place, name: names.get(place.code) ?? place.code })),
  }));
  const listings = clusters.reduce((sum, cluster) => sum + cluster.listings, 0);
  return { clusters, listings, isCapped: listings > mapCountCap };
}

/** How many answers a département has, and what holds those whose place is known. */
export type DepartementCount = { code: string; listings: number; box: MapBox | null };

type DepartementRow = {
  code: string;
  listings: number;
  west: number | null;
  south: number | null;
  east: number | null;
  north: number | null;
};

function boxOf({ west, south, east, north }: DepartementRow): MapBox | null {
  return west === null || south === null || east === null || north === null ? null : { west, south, east, north };
}

/** The answers to a search by département, the whole country over; only the newest are counted beyond `mapCountCap`. */
export async function countByDepartement(
  db: Connection,
  known: KnownSearch,
): Promise<{ departements: DepartementCount[]; listings: number; isCapped: boolean }> {
  const found = await sql<DepartementRow>`
    select departement_code as code, count(*)::int as listings, min(longitude) as west, min(latitude) as south,
      max(longitude) as east, max(latitude) as north
    from (select entry.departement_code, entry.latitude, entry.longitude from listing_search as entry
      where ${allOf([...conditionsOf(known), sql<boolean>`entry.departement_code is not null`])}
      order by entry.published_at desc limit ${mapCountCap + 1}) as shown
    group by departement_code order by departement_code`.execute(db);
  const departements = found.rows.map((row) => ({ code: row.code, listings: row.listings, box: boxOf(row) }));
  const listings = departements.reduce((sum, departement) => sum + departement.listings, 0);
  return { departements, listings, isCapped: listings > mapCountCap };
}
