import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Position } from "@maillage/domain/territories/distance";
import type { Connection } from "../connection.ts";
import {
  allOf,
  type Condition,
  distanceTo,
  hasWords,
  hasWordsInTitle,
  isWithin,
  scaledDistanceTo,
} from "./search-conditions.ts";
import type { Published } from "./search-cursor.ts";

/** A listing found, and its key in the order asked. */
export type Hit<Key> = { id: string; key: Key };
type After<Key> = { key: Key; id: string } | null;
/** Which listings, after which one, how many. */
export type Wanted<Key> = { where: readonly Condition[]; after: After<Key>; limit: number };

/** How many listings are ranked by relevance: the newest with the words, and as many of the newest with the words in their title. */
export const rankedAtMost = 1000;

const publishedMicroseconds = (column: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(extract(epoch from ${column}) * 1000000)::bigint`;
const moment = (microseconds: number): RawBuilder<unknown> =>
  sql`(timestamptz 'epoch' + ${microseconds}::float8 * interval '1 microsecond')`;
const olderThan = ({ at, id }: Published): Condition =>
  sql<SqlBool>`(listing.published_at, listing.id) < (${moment(at)}, ${id}::uuid)`;
const notOlderThan = ({ at, id }: Published): Condition =>
  sql<SqlBool>`(listing.published_at, listing.id) >= (${moment(at)}, ${id}::uuid)`;

/** The newest first. */
export async function newestFirst(db: Connection, { where, after, limit }: Wanted<number>): Promise<Hit<number>[]> {
  const wanted = after ? [...where, olderThan({ at: after.key, id: after.id })] : where;
  const found = await sql<Hit<number>>`
    select listing.id, ${publishedMicroseconds(sql`listing.published_at`)} as key from listing where ${allOf(wanted)}
    order by listing.published_at desc, listing.id desc limit ${limit}`.execute(db);
  return found.rows;
}

/** Soonest deadline first, those without one last; the key is a day, or `infinity`. */
export async function soonestFirst(db: Connection, { where, after, limit }: Wanted<string>): Promise<Hit<string>[]> {
  // The constant is written as in the index `listing_deadline`.
  const deadline = sql`coalesce(listing.expires_on, 'infinity'::date)`;
  const later = after && sql<SqlBool>`(${deadline}, listing.id) > (${after.key}::date, ${after.id}::uuid)`;
  const found = await sql<Hit<string>>`
    select listing.id, ${deadline}::text as key from listing where ${allOf(later ? [...where, later] : where)}
    order by ${deadline}, listing.id limit ${limit}`.execute(db);
  return found.rows;
}

/**
 * Nearest first, within `km`. The index orders by degrees on one scale, true only at one latitude: its first page tells
 * how far to look, and every listing no farther than that is then ordered by its true distance.
 */
export async function nearestFirst(
  db: Connection,
  { where, after, limit, centre, km }: Wanted<number> & { centre: Position; km: number },
): Promise<Hit<number>[]> {
  const key = distanceTo(centre);
  const farther = after ? [sql<SqlBool>`(${key}, listing.id) > (${after.key}::float8, ${after.id}::uuid)`] : [];
  const nearest = await sql<Hit<number>>`
    select listing.id, ${key} as key from listing where ${allOf([...where, ...isWithin(centre, km), ...farther])}
    order by ${scaledDistanceTo(centre)} limit ${limit}`.execute(db);
  const byDistance = nearest.rows.sort((one, other) => one.key - other.key || (one.id < other.id ? -1 : 1));
  const last = byDistance.at(-1);
  if (last === undefined || byDistance.length < limit) return byDistance;
  const found = await sql<Hit<number>>`
    select listing.id, ${key} as key from listing where ${allOf([...where, ...isWithin(centre, last.key), ...farther])}
    order by key, listing.id limit ${limit}`.execute(db);
  return found.rows;
}

/** How far back listings were ranked by relevance: see `Cursor`. */
export type Ranked = { oldestRanked: Published | null; oldestTitled: Published | null };
type RankedRow = Hit<number> & {
  ranked_at: number | null;
  ranked_id: string;
  titled_at: number | null;
  titled_id: string;
};

type Candidates = {
  where: readonly Condition[];
  query: RawBuilder<unknown>;
  newest: RawBuilder<unknown>;
  /** The oldest of them, once known; null when there is none to leave out. */
  floor: Published | null | undefined;
};

/** The newest with the words, and their rank: as many as are ranked, or those no older than the oldest of them. */
function candidates({ where, query, newest, floor }: Candidates): RawBuilder<unknown> {
  const wanted = floor ? [...where, notOlderThan(floor)] : where;
  const atMost = floor === undefined ? sql`limit ${rankedAtMost}` : sql``;
  // The rank is told outside, of those kept alone.
  return sql`select id, published_at, ts_rank(search, ${query}, 1)::float8 as rank from (
    select listing.id, listing.published_at, listing.search from listing where ${allOf(wanted)}
    order by ${newest} desc, listing.id desc ${atMost}) as kept`;
}

const byPublication = sql`listing.published_at`;
// No index is in this order, so the words are looked up first: read on a walk, each title would be cut into words anew.
const byPublicationSorted = sql`(listing.published_at + interval '0')`;

/**
 * Best rank first, among the newest candidates and the newest with the words in their title.
 * @param wanted.titledWhere the same conditions, written so that the words of the title are the ones looked up
 * @param wanted.ranked how far back the first page ranked; absent on the first page, which tells it
 */
export async function bestFirst(
  db: Connection,
  wanted: Wanted<number> & {
    titledWhere: readonly Condition[];
    query: RawBuilder<unknown>;
    ranked: Ranked | undefined;
  },
): Promise<{ hits: Hit<number>[]; ranked: Ranked }> {
  const { where, after, limit, query, ranked } = wanted;
  const full = sql<SqlBool>`(select count(*) from recent) >= ${rankedAtMost}`;
  const titledToo = ranked ? sql<SqlBool>`${ranked.oldestRanked !== null}::boolean` : full;
  const recent = candidates({
    where: [...where, hasWords(query)],
    query,
    newest: byPublication,
    floor: ranked?.oldestRanked,
  });
  const titled = candidates({
    where: [...wanted.titledWhere, hasWordsInTitle(query), titledToo],
    query,
    newest: byPublicationSorted,
    floor: ranked?.oldestTitled,
  });
  const better = after ? sql`where (rank, id) < (${after.key}::float8, ${after.id}::uuid)` : sql``;
  const found = await sql<RankedRow>`
    with recent as materialized (${recent}),
    titled as materialized (${titled}),
    oldest_recent as (select published_at, id from recent order by published_at, id limit 1),
    oldest_titled as (select published_at, id from titled order by published_at, id limit 1),
    candidate as (select id, rank from recent union all select id, rank from titled
      where (published_at, id) < (select published_at, id from oldest_recent))
    select id, rank as key,
      (select case when ${full} then ${publishedMicroseconds(sql`published_at`)} end from oldest_recent) as ranked_at,
      (select id from oldest_recent) as ranked_id,
      (select case when (select count(*) from titled) >= ${rankedAtMost} then ${publishedMicroseconds(sql`published_at`)} end
        from oldest_titled) as titled_at,
      (select id from oldest_titled) as titled_id
    from candidate ${better} order by rank desc, id desc limit ${limit}`.execute(db);
  return { hits: found.rows.map(({ id, key }) => ({ id, key })), ranked: ranked ?? rankedBy(found.rows[0]) };
}

function rankedBy(row: RankedRow | undefined): Ranked {
  const at = (microseconds: number | null | undefined, id: string | undefined): Published | null =>
    microseconds === null || microseconds === undefined || id === undefined ? null : { at: microseconds, id };
  return {
    oldestRanked: at(row?.ranked_at, row?.ranked_id),
    oldestTitled: at(row?.titled_at, row?.titled_id),
  };
}

/** The listings with the words that were not ranked, newest first; none when all were. */
export async function olderThanRanked(
  db: Connection,
  { query, ranked, ...wanted }: Wanted<number> & { query: RawBuilder<unknown>; ranked: Ranked },
): Promise<Hit<number>[]> {
  const { oldestRanked, oldestTitled } = ranked;
  if (oldestRanked === null) return [];
  const rankedForTitle = [hasWordsInTitle(query), ...(oldestTitled ? [notOlderThan(oldestTitled)] : [])];
  const notRanked = [olderThan(oldestRanked), sql<SqlBool>`not (${allOf(rankedForTitle)})`];
  return newestFirst(db, { ...wanted, where: [...wanted.where, hasWords(query), ...notRanked] });
}
