import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Position } from "@maillage/domain/territories/distance";
import type { Connection } from "../connection.ts";
import { allOf, type Condition, distanceTo, isWithin, scaledDistanceTo } from "./search-conditions.ts";
import type { Published } from "./search-cursor.ts";

/** A listing found, and its key in the order asked. */
export type Hit<Key> = { id: string; key: Key };
type After<Key> = { key: Key; id: string } | null;
/** Which listings, after which one, how many. */
export type Wanted<Key> = { where: readonly Condition[]; after: After<Key>; limit: number };

/** A moment as the cursor writes it. */
export const publishedMicroseconds = (column: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(extract(epoch from ${column}) * 1000000)::bigint`;
const moment = (microseconds: number): RawBuilder<unknown> =>
  sql`(timestamptz 'epoch' + ${microseconds}::float8 * interval '1 microsecond')`;
/** Further down the list of the newest. */
export const olderThan = ({ at, id }: Published): Condition =>
  sql<SqlBool>`(entry.published_at, entry.listing_id) < (${moment(at)}, ${id}::uuid)`;
/** Down to this one, in the list of the newest. */
export const notOlderThan = ({ at, id }: Published): Condition =>
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
