import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { AskedWords } from "@maillage/domain/search/relevance.rules";
import type { Connection } from "../connection.ts";
import { type FoundCard, withCards } from "../listings/cards.queries.ts";
import { named } from "../named-statements.ts";
import { isAnswer, isStrongAnswer, type Preferences, scoreOf } from "./relevance-sql.ts";
import { allOf, type Condition } from "./search-conditions.ts";
import type { Published } from "./search-cursor.ts";
import { type Hit, newestFirst, notOlderThan, olderThan, publishedMicroseconds, type Wanted } from "./search-orders.ts";
import { rankedAtMost, type Ways } from "./search-ways.ts";

/** What is asked by words, and what orders the answers beside them. */
export type Relevance = { asked: AskedWords; preferences: Preferences };

/** What a page of the best is asked: which listings, after which one, how many, in what way they are found. */
export type Best = Wanted<number> & { relevance: Relevance; ways: Ways };

/** How far back listings were ranked by relevance: see `Cursor`. */
export type Ranked = { oldestRanked: Published | null; oldestStrong: Published | null };

/** No filter: that the listing is public is all that is asked beside the words. */
const publicAlone = 1;

const scored = sql`id, score as key`;
const worseThan = ({ after }: Best): RawBuilder<unknown> =>
  after ? sql`where (score, id) < (${after.key}::float8, ${after.id}::uuid)` : sql``;

/** What is read of an entry to rank it. */
const entries = (where: readonly Condition[]): RawBuilder<unknown> =>
  sql`select entry.listing_id as id, entry.published_at, entry.lexemes, entry.category, entry.kind, entry.latitude,
    entry.longitude, entry.labels, entry.verified_until from listing_search as entry where ${allOf(where)}`;

/** Answers with their cards, and how many there are in all. */
export type FoundWithCards = { hits: FoundCard<number>[]; total: number };

/** Best score first, among all the answers: when few listings have the words. Tells how many there are, on the way. */
export async function bestOfAll(db: Connection, best: Best): Promise<FoundWithCards> {
  const { where, limit, relevance } = best;
  const { asked, preferences } = relevance;
  // Scored before they are counted (`offset 0` keeps the order): counting holds them all, and then not their words.
  const hits = sql<Hit<number> & { total: number }>`
    select ${scored}, total from (select id, score, count(*) over ()::int as total
      from (select id, ${scoreOf(asked, preferences)} as score
        from (${entries([...where, isAnswer(asked, "by words")])}) as kept offset 0) as ranked) as candidate
    ${worseThan(best)} order by score desc, id desc limit ${limit}`;
  const found = await withCards(db, { hits, order: sql`key desc, id desc`, centre: preferences.centre });
  return { hits: found, total: found[0]?.total ?? 0 };
}

type RankedRow = Hit<number> & {
  ranked_at: number | null;
  ranked_id: string;
  strong_at: number | null;
  strong_id: string;
};

/** The newest, met in their order. */
const newestMet = (where: readonly Condition[]): RawBuilder<unknown> =>
  sql`${entries(where)} order by entry.published_at desc, entry.listing_id desc limit ${rankedAtMost}`;
/** The newest of those looked up: only then is read what ranks them. */
const lookedUp = (where: readonly Condition[]): RawBuilder<unknown> =>
  sql`found as materialized (select entry.listing_id as id, entry.published_at from listing_search as entry where ${allOf(where)}),
    newest as materialized (select id from found order by published_at desc, id desc limit ${rankedAtMost}),
    strong as materialized (select entry.* from newest, lateral (${entries([sql`entry.listing_id = newest.id`])} limit 1) as entry)`;

/** Room for what was published since the first page; no more, whatever floor a cursor made by hand gives. */
const rankedAgainAtMost = 4 * rankedAtMost;

/** Those no older than the oldest that the first page ranked. */
const downTo = (where: readonly Condition[], floor: Published | null): RawBuilder<unknown> =>
  sql`${entries(floor ? [...where, notOlderThan(floor)] : where)}
    order by entry.published_at desc, entry.listing_id desc limit ${rankedAgainAtMost}`;

const full = sql<SqlBool>`(select count(*) from recent) >= ${rankedAtMost}`;

/** The first page tells which listings are ranked: parts of a `with`. */
function firstRanked({ where, relevance: { asked }, ways }: Best): RawBuilder<unknown> {
  const recent = newestMet([...where, isAnswer(asked, "in order")]);
  const strong = [...where, isStrongAnswer(asked, ways.strong), full];
  return ways.strong === "in order"
    ? sql`recent as materialized (${recent}), strong as materialized (${newestMet(strong)})`
    : sql`recent as materialized (${recent}), ${lookedUp(strong)}`;
}

/** The following pages rank the same listings. */
function sameRanked({ where, relevance: { asked }, ways }: Best, ranked: Ranked): RawBuilder<unknown> {
  const answers = [...where, isAnswer(asked, "in order")];
  const strong = [...where, isStrongAnswer(asked, ways.strong)];
  return sql`recent as materialized (${downTo(answers, ranked.oldestRanked)}),
    strong as materialized (${downTo(strong, ranked.oldestStrong)})`;
}

/**
 * Best score first, among the newest answers and the newest that answer every part of the query.
 * @param ranked how far back the first page ranked; absent on the first page, which tells it
 */
export async function bestOfNewest(
  db: Connection,
  best: Best,
  ranked: Ranked | undefined,
): Promise<{ hits: Hit<number>[]; ranked: Ranked }> {
  const { limit, relevance, where } = best;
  // Of words alone, one plan is as good for all; a filter's value may ask for another.
  const name = where.length === publicAlone ? named : sql``;
  const found = await sql<RankedRow>`${name} with ${ranked ? sameRanked(best, ranked) : firstRanked(best)},
    oldest_recent as (select published_at, id from recent order by published_at, id limit 1),
    oldest_strong as (select published_at, id from strong order by published_at, id limit 1),
    kept as (select * from recent union all select * from strong
      where (published_at, id) < (select published_at, id from oldest_recent)),
    candidate as (select id, ${scoreOf(relevance.asked, relevance.preferences)} as score from kept)
    select ${scored},
      (select case when ${full} then ${publishedMicroseconds(sql`published_at`)} end from oldest_recent) as ranked_at,
      (select id from oldest_recent) as ranked_id,
      (select case when (select count(*) from strong) >= ${rankedAtMost} then ${publishedMicroseconds(sql`published_at`)} end
        from oldest_strong) as strong_at,
      (select id from oldest_strong) as strong_id
    from candidate ${worseThan(best)} order by score desc, id desc limit ${limit}`.execute(db);
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
  { relevance, ways, ...wanted }: Best,
  ranked: Ranked,
): Promise<Hit<number>[]> {
  const { oldestRanked, oldestStrong } = ranked;
  if (oldestRanked === null) return [];
  const { asked } = relevance;
  const rankedAsStrong = [isStrongAnswer(asked, "in order"), ...(oldestStrong ? [notOlderThan(oldestStrong)] : [])];
  const notRanked = [olderThan(oldestRanked), sql<SqlBool>`not (${allOf(rankedAsStrong)})`];
  return newestFirst(db, { ...wanted, where: [...wanted.where, isAnswer(asked, ways.answers), ...notRanked] });
}
