import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { AskedWords } from "@maillage/domain/search/relevance.rules";
import type { Position } from "@maillage/domain/territories/distance";
import type { Connection } from "../connection.ts";
import { isAnswer, isStrongAnswer, type Preferences, scoreOf } from "./relevance-sql.ts";
import { allOf, type Condition, distanceTo, isWithin, scaledDistanceTo } from "./search-conditions.ts";
import type { Published } from "./search-cursor.ts";

/** A listing found, and its key in the order asked. */
export type Hit<Key> = { id: string; key: Key };
type After<Key> = { key: Key; id: string } | null;
/** Which listings, after which one, how many. */
export type Wanted<Key> = { where: readonly Condition[]; after: After<Key>; limit: number };

/** How many listings are ranked by relevance: the newest answers, and as many of the newest strong ones. */
export const rankedAtMost = 500;

const publishedMicroseconds = (column: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(extract(epoch from ${column}) * 1000000)::bigint`;
const moment = (microseconds: number): RawBuilder<unknown> =>
  sql`(timestamptz 'epoch' + ${microseconds}::float8 * interval '1 microsecond')`;
const olderThan = ({ at, id }: Published): Condition =>
  sql<SqlBool>`(entry.published_at, entry.listing_id) < (${moment(at)}, ${id}::uuid)`;
const notOlderThan = ({ at, id }: Published): Condition =>
  sql<SqlBool>`(entry.published_at, entry.listing_id) >= (${moment(at)}, ${id}::uuid)`;

/** The newest first. */
export async function newestFirst(db: Connection, { where, after, limit }: Wanted<number>): Promise<Hit<number>[]> {
  const wanted = after ? [...where, olderThan({ at: after.key, id: after.id })] : where;
  const found = await sql<Hit<number>>`
    select entry.listing_id as id, ${publishedMicroseconds(sql`entry.published_at`)} as key from listing_search as entry where ${allOf(wanted)}
    order by entry.published_at desc, entry.listing_id desc limit ${limit}`.execute(db);
  return found.rows;
}

/** Soonest deadline first, those without one last; the key is a day, or `infinity`. */
export async function soonestFirst(db: Connection, { where, after, limit }: Wanted<string>): Promise<Hit<string>[]> {
  // The constant is written as in the index `listing_search_deadline`.
  const deadline = sql`coalesce(entry.expires_on, 'infinity'::date)`;
  const later = after && sql<SqlBool>`(${deadline}, entry.listing_id) > (${after.key}::date, ${after.id}::uuid)`;
  const found = await sql<Hit<string>>`
    select entry.listing_id as id, ${deadline}::text as key from listing_search as entry where ${allOf(later ? [...where, later] : where)}
    order by ${deadline}, entry.listing_id limit ${limit}`.execute(db);
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
  const key = distanceTo(centre, "entry");
  const farther = after ? [sql<SqlBool>`(${key}, entry.listing_id) > (${after.key}::float8, ${after.id}::uuid)`] : [];
  const nearest = await sql<Hit<number>>`
    select entry.listing_id as id, ${key} as key from listing_search as entry where ${allOf([...where, ...isWithin(centre, km), ...farther])}
    order by ${scaledDistanceTo(centre)} limit ${limit}`.execute(db);
  const byDistance = nearest.rows.sort((one, other) => one.key - other.key || (one.id < other.id ? -1 : 1));
  const last = byDistance.at(-1);
  if (last === undefined || byDistance.length < limit) return byDistance;
  const found = await sql<Hit<number>>`
    select entry.listing_id as id, ${key} as key from listing_search as entry where ${allOf([...where, ...isWithin(centre, last.key), ...farther])}
    order by key, entry.listing_id limit ${limit}`.execute(db);
  return found.rows;
}

/** How far back listings were ranked by relevance: see `Cursor`. */
export type Ranked = { oldestRanked: Published | null; oldestStrong: Published | null };
type RankedRow = Hit<number> & {
  ranked_at: number | null;
  ranked_id: string;
  strong_at: number | null;
  strong_id: string;
};

/** What is asked by words, and what orders the answers beside them. */
export type Relevance = { asked: AskedWords; preferences: Preferences };

type Candidates = {
  where: readonly Condition[];
  relevance: Relevance;
  newest: RawBuilder<unknown>;
  /** The oldest of them, once known; null when there is none to leave out. */
  floor: Published | null | undefined;
};

/** The newest answers and their score: as many as are ranked, or those no older than the oldest of them. */
function candidates({ where, relevance, newest, floor }: Candidates): RawBuilder<unknown> {
  const wanted = floor ? [...where, notOlderThan(floor)] : where;
  const atMost = floor === undefined ? sql`limit ${rankedAtMost}` : sql``;
  // The score is told outside, of those kept alone.
  return sql`select id, published_at, ${scoreOf(relevance.asked, relevance.preferences)} as score from (
    select entry.listing_id as id, entry.published_at, entry.lexemes, entry.kind, entry.latitude, entry.longitude,
      entry.labels, entry.verified_until
    from listing_search as entry where ${allOf(wanted)}
    order by ${newest} desc, entry.listing_id desc ${atMost}) as kept`;
}

const byPublication = sql`entry.published_at`;

/**
 * Best score first, among the newest answers and the newest that answer every part of the query.
 * @param wanted.strongWhere the same conditions, written so that the terms are what is looked up
 * @param wanted.ranked how far back the first page ranked; absent on the first page, which tells it
 */
export async function bestFirst(
  db: Connection,
  wanted: Wanted<number> & { relevance: Relevance; ranked: Ranked | undefined },
): Promise<{ hits: Hit<number>[]; ranked: Ranked }> {
  const { where, after, limit, relevance, ranked } = wanted;
  const full = sql<SqlBool>`(select count(*) from recent) >= ${rankedAtMost}`;
  const strongToo = ranked ? sql<SqlBool>`${ranked.oldestRanked !== null}::boolean` : full;
  const recent = candidates({
    where: [...where, isAnswer(relevance.asked)],
    relevance,
    newest: byPublication,
    floor: ranked?.oldestRanked,
  });
  const strong = candidates({
    where: [...where, isStrongAnswer(relevance.asked), strongToo],
    relevance,
    newest: byPublication,
    floor: ranked?.oldestStrong,
  });
  const worse = after ? sql`where (score, id) < (${after.key}::float8, ${after.id}::uuid)` : sql``;
  const found = await sql<RankedRow>`
    with recent as materialized (${recent}),
    strong as materialized (${strong}),
    oldest_recent as (select published_at, id from recent order by published_at, id limit 1),
    oldest_strong as (select published_at, id from strong order by published_at, id limit 1),
    candidate as (select id, score from recent union all select id, score from strong
      where (published_at, id) < (select published_at, id from oldest_recent))
    select id, score as key,
      (select case when ${full} then ${publishedMicroseconds(sql`published_at`)} end from oldest_recent) as ranked_at,
      (select id from oldest_recent) as ranked_id,
      (select case when (select count(*) from strong) >= ${rankedAtMost} then ${publishedMicroseconds(sql`published_at`)} end
        from oldest_strong) as strong_at,
      (select id from oldest_strong) as strong_id
    from candidate ${worse} order by score desc, id desc limit ${limit}`.execute(db);
  return { hits: found.rows.map(({ id, key }) => ({ id, key })), ranked: ranked ?? rankedBy(found.rows[0]) };
}

function rankedBy(row: RankedRow | undefined): Ranked {
  const at = (microseconds: number | null | undefined, id: string | undefined): Published | null =>
    microseconds === null || microseconds === undefined || id === undefined ? null : { at: microseconds, id };
  return {
    oldestRanked: at(row?.ranked_at, row?.ranked_id),
    oldestStrong: at(row?.strong_at, row?.strong_id),
  };
}

/** The answers that were not ranked, newest first; none when all were. */
export async function olderThanRanked(
  db: Connection,
  { relevance, ranked, ...wanted }: Wanted<number> & { relevance: Relevance; ranked: Ranked },
): Promise<Hit<number>[]> {
  const { oldestRanked, oldestStrong } = ranked;
  if (oldestRanked === null) return [];
  const { asked } = relevance;
  const rankedAsStrong = [isStrongAnswer(asked), ...(oldestStrong ? [notOlderThan(oldestStrong)] : [])];
  const notRanked = [olderThan(oldestRanked), sql<SqlBool>`not (${allOf(rankedAsStrong)})`];
  return newestFirst(db, { ...wanted, where: [...wanted.where, isAnswer(asked), ...notRanked] });
}
