import { sql } from "kysely";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import type { Understanding } from "@maillage/domain/search/query-understanding";
import { type AskedWords, askedWords } from "@maillage/domain/search/relevance.rules";
import type { Position } from "@maillage/domain/territories/distance";
import type { Connection } from "../connection.ts";
import { findCards } from "../listings/cards.queries.ts";
import type { ListingCard } from "../listings/listing-card.ts";
import { named } from "../named-statements.ts";
import { isAnswer } from "./relevance-sql.ts";
import { allOf, type Condition, filterConditions, isNoFarther, isWithin } from "./search-conditions.ts";
import { type Cursor, type CursorOrder, cursorFor, readCursor } from "./search-cursor.ts";
import { type Hit, nearestFirst, newestFirst, soonestFirst } from "./search-orders.ts";
import { type Best, bestOfAll, bestOfNewest, olderThanRanked, type Ranked } from "./search-relevance.ts";
import { countCap, countingWay, type Frequencies, isSurelyCapped, type Ways, waysOf } from "./search-ways.ts";

/** One page of results: the cards, how many there are in all (counted to 10,000), and the cursor of the next page. */
export type SearchPage = { listings: ListingCard[]; total: number; totalIsCapped: boolean; next: string | null };

/** A search with all that is known of it. */
export type KnownSearch = {
  search: SearchListings;
  /** What its text means; null when it has none. */
  understanding: Understanding | null;
  /** Of the thesaurus it was understood with. */
  edition: number;
  /** Where `search.near` is; null when the commune has no known position (then the distance filter is dropped). */
  centre: Position | null;
  /** The labels of the place asked. */
  labels: readonly string[];
  /** The civil day. */
  today: string;
  /** How many listings there are, and how many have a term. */
  frequencies: Frequencies;
};

/** What results are ordered by: as asked when that can be, else by words, by distance, by date. */
function orderOf({ search, centre, understanding }: KnownSearch): Exclude<CursorOrder, "older"> {
  const order = search.order ?? (understanding === null ? (centre ? "distance" : "newest") : "relevance");
  if (order === "distance" && !(search.near && centre)) return "newest";
  return order === "relevance" && understanding === null ? "newest" : order;
}

/** Published, and an answer. */
const textAlone = 2;

/** @param isTextAlone whether one plan is as good for all: a filter's value may ask for another */
async function countUpToCap(db: Connection, where: Condition, isTextAlone: boolean): Promise<number> {
  const counted = await sql<{ total: number }>`${isTextAlone ? named : sql``} select count(*)::int as total
    from (select 1 from listing_search as entry where ${where} limit ${countCap + 1}) as found`.execute(db);
  return counted.rows[0]?.total ?? 0;
}

/** Everything a search asks of a listing but the order: none can meet it when its text says nothing that can be asked. */
export function wantedConditions(known: KnownSearch, asked: AskedWords | null): Condition[] {
  const { search, centre } = known;
  return [
    ...filterConditions(search),
    ...wordConditions(known, asked),
    ...(search.near && centre ? isWithin(centre, search.near.km) : []),
  ];
}

/** Its text alone, as it is counted up to a cap: see `wantedConditions`. */
export function wordConditions(
  { understanding, frequencies }: KnownSearch,
  asked: AskedWords | null,
  cap = countCap,
): Condition[] {
  if (understanding === null) return [];
  return [asked === null ? sql`false` : isAnswer(asked, countingWay(asked, frequencies, cap))];
}

/** A search made ready. */
type Ready = KnownSearch & {
  order: Exclude<CursorOrder, "older">;
  cursor: Cursor | null;
  asked: AskedWords | null;
  ways: Ways;
  /** How many there are in all, when that is known before they are found. */
  total: number | null;
};

/** How many listings a search would show, one more than the cap at most. */
export async function countAnswers(db: Connection, known: KnownSearch, asked: AskedWords | null): Promise<number> {
  const where = wantedConditions(known, asked);
  const isTextAlone = asked !== null && where.length === textAlone;
  if (isTextAlone && isSurelyCapped(asked, known.frequencies)) return countCap + 1;
  return countUpToCap(db, allOf(where), isTextAlone);
}

/** Null when the cursor does not belong to this search. */
function makeReady(known: KnownSearch): Ready | null {
  const { search, understanding } = known;
  const order = orderOf(known);
  const cursor = search.cursor === null ? null : readCursor(search.cursor, known, order);
  if (search.cursor !== null && cursor === null) return null;
  const asked = understanding && askedWords(understanding, cursor?.weights);
  const ways = waysOf(asked, known.frequencies, { isFiltered: wantedConditions(known, asked).length > textAlone });
  const total = cursor?.total ?? null;
  return { ...known, today: cursor?.today ?? known.today, order, cursor, asked, ways, total };
}

/** `card`: undefined when it is still to be read, null when the listing is gone. */
type Met = Hit<number | string> & { card?: ListingCard | null };
type FoundHit = Met & { order: CursorOrder };
type Found = { hits: FoundHit[]; ranked: Ranked; total?: number };

const inOrder = (order: CursorOrder, hits: readonly Met[]): FoundHit[] => hits.map((hit) => ({ ...hit, order }));
const unranked: Ranked = { oldestRanked: null, oldestStrong: null };
const nothing: Found = { hits: [], ranked: unranked };

/** In a circle that holds very many, or among words looked up, each is measured sooner than all the circle is read. */
function circleOf({ search, centre, total }: Ready): Condition[] {
  if (!search.near || !centre) return [];
  const isRead = total !== null && total <= countCap;
  return isRead ? isWithin(centre, search.near.km) : [isNoFarther(centre, search.near.km)];
}

async function findHits(db: Connection, ready: Ready): Promise<Found> {
  const { search, centre, order, cursor, asked, labels, today } = ready;
  const filters = filterConditions(search);
  const words = asked ? [isAnswer(asked, ready.ways.answers)] : wordConditions(ready, asked);
  const limit = search.size + 1;
  const afterNumber = cursor && typeof cursor.key === "number" ? { key: cursor.key, id: cursor.id } : null;
  const afterDay = cursor && typeof cursor.key === "string" ? { key: cursor.key, id: cursor.id } : null;
  if (order === "distance" && centre && search.near) {
    const wanted = { where: [...filters, ...words], after: afterNumber, limit, centre, km: search.near.km };
    return { hits: inOrder(order, await nearestFirst(db, wanted)), ranked: unranked };
  }
  const where = [...filters, ...circleOf(ready)];
  if (order === "relevance" && asked) {
    const relevance = { asked, preferences: { centre, labels, today } };
    return findRelevant(db, { where, limit, after: afterNumber, relevance, ways: ready.ways }, cursor);
  }
  const hits =
    order === "deadline"
      ? await soonestFirst(db, { where: [...where, ...words], after: afterDay, limit })
      : await newestFirst(db, { where: [...where, ...words], after: afterNumber, limit });
  return { hits: inOrder(order, hits), ranked: unranked };
}

/** The ranked listings, and where they end, those that were not ranked. */
async function findRelevant(db: Connection, best: Best, cursor: Cursor | null): Promise<Found> {
  const ranksAll = cursor ? cursor.oldestRanked === null : best.ways.answers === "by words";
  if (ranksAll) {
    const { hits, total } = await bestOfAll(db, best);
    return { hits: inOrder("relevance", hits), ranked: unranked, total };
  }
  if (cursor?.order === "older")
    return { hits: inOrder("older", await olderThanRanked(db, best, cursor)), ranked: cursor };
  const { hits, ranked } = await bestOfNewest(db, best, cursor ?? undefined);
  const missing = best.limit - hits.length;
  const older = missing > 0 ? await olderThanRanked(db, { ...best, after: null, limit: missing }, ranked) : [];
  return { hits: [...inOrder("relevance", hits), ...inOrder("older", older)], ranked };
}

/** The cards in the order of the hits, those known already and those to be read. */
async function cardsOf(db: Connection, hits: readonly FoundHit[], centre: Position | null): Promise<ListingCard[]> {
  const unread = hits.filter(({ card }) => card === undefined).map(({ id }) => id);
  if (unread.length > 0)
    return findCards(
      db,
      hits.map(({ id }) => id),
      centre,
    );
  return hits.flatMap(({ card }) => card ?? []);
}

/** Whether how many a circle holds tells in what way its listings are found. */
const dependsOnTotal = ({ order, search, centre }: Ready): boolean =>
  order !== "distance" && search.near !== null && centre !== null;

/** What a page shows, and where the next one begins when there is one. */
type Shown = { listings: ListingCard[]; last: FoundHit | undefined; ranked: Ranked };

async function showHits(db: Connection, { search, centre }: Ready, { hits, ranked }: Found): Promise<Shown> {
  const shown = hits.slice(0, search.size);
  const last = hits.length > search.size ? shown.at(-1) : undefined;
  return { listings: await cardsOf(db, shown, centre), last, ranked };
}

/** What is shown, and how many there are in all: asked both at once where neither waits for the other. */
async function showAndCount(db: Connection, ready: Ready): Promise<Shown & { total: number }> {
  const { order, ways, asked } = ready;
  if (ready.total === null && order === "relevance" && ways.answers === "by words") {
    const found = await findHits(db, ready);
    return { ...(await showHits(db, ready, found)), total: found.total ?? 0 };
  }
  const find = async (known: Ready): Promise<Shown> =>
    showHits(db, known, known.total === 0 ? nothing : await findHits(db, known));
  if (ready.total === null && !dependsOnTotal(ready)) {
    const [counted, shown] = await Promise.all([countAnswers(db, ready, asked), find(ready)]);
    // One may have been published between the two.
    return { ...shown, total: Math.max(counted, shown.listings.length) };
  }
  const total = ready.total ?? (await countAnswers(db, ready, asked));
  return { ...(await find({ ...ready, total })), total };
}

/**
 * Published listings that pass every filter, best first. The page is found by its keys alone, then its cards are made.
 * @returns null when the cursor does not belong to this search
 */
export async function searchListings(db: Connection, known: KnownSearch): Promise<SearchPage | null> {
  const ready = makeReady(known);
  if (!ready) return null;
  const { listings, last, ranked, total } = await showAndCount(db, ready);
  const weights = ready.asked?.units.map(({ weight }) => weight) ?? [];
  return {
    listings,
    total: Math.min(total, countCap),
    totalIsCapped: total > countCap,
    next: last ? cursorFor(known, { ...last, total, today: ready.today, weights, ...rankedOf(ranked) }) : null,
  };
}

const rankedOf = ({ oldestRanked, oldestStrong }: Ranked): Ranked => ({ oldestRanked, oldestStrong });
