import { sql } from "kysely";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import type { Position } from "@maillage/domain/territories/distance";
import type { Connection } from "../connection.ts";
import { findCards, type ListingCard } from "./listing-card.ts";
import {
  allOf,
  type Condition,
  filterConditions,
  hasWords,
  isNoFarther,
  isWithin,
  wordsQuery,
} from "./search-conditions.ts";
import { type Cursor, type CursorOrder, cursorFor, readCursor } from "./search-cursor.ts";
import {
  bestFirst,
  type Hit,
  nearestFirst,
  newestFirst,
  olderThanRanked,
  type Ranked,
  soonestFirst,
  type Wanted,
} from "./search-orders.ts";

/** One page of results: the cards, how many there are in all (counted to 10,000), and the cursor of the next page. */
export type SearchPage = { listings: ListingCard[]; total: number; totalIsCapped: boolean; next: string | null };

const countCap = 10_000;

/** What results are ordered by: as asked when that can be, else by words, by distance, by date. */
function orderOf(search: SearchListings, centre: Position | null): Exclude<CursorOrder, "older"> {
  const order = search.order ?? (search.text === "" ? (centre ? "distance" : "newest") : "relevance");
  if (order === "distance" && !(search.near && centre)) return "newest";
  return order === "relevance" && search.text === "" ? "newest" : order;
}

/** No published listing has all the words, so any of them will do; not when a word is refused: then all but its listings would. */
async function needsAnyWord(db: Connection, text: string): Promise<boolean> {
  const query = wordsQuery(text, false);
  const found = await sql<{ any: boolean }>`select ${query}::text not like '%!%'
    and not exists (select 1 from listing where listing.status = 'published' and ${hasWords(query)}) as any`.execute(
    db,
  );
  return found.rows[0]?.any ?? false;
}

async function countUpToCap(db: Connection, where: Condition): Promise<number> {
  const counted = await sql<{ total: number }>`select count(*)::int as total
    from (select 1 from listing where ${where} limit ${countCap + 1}) as found`.execute(db);
  return counted.rows[0]?.total ?? 0;
}

/** A search made ready: what it asks of a listing, without and with its words and its circle. */
type Ready = {
  search: SearchListings;
  filters: Condition[];
  centre: Position | null;
  order: Exclude<CursorOrder, "older">;
  cursor: Cursor | null;
  anyWord: boolean;
  total: number;
};

async function makeReady(db: Connection, search: SearchListings, centre: Position | null): Promise<Ready | null> {
  const order = orderOf(search, centre);
  const cursor = search.cursor === null ? null : readCursor(search.cursor, search, order);
  if (search.cursor !== null && cursor === null) return null;
  const filters = filterConditions(search);
  if (cursor) return { search, filters, centre, order, cursor, anyWord: cursor.anyWord, total: cursor.total };
  const anyWord = search.text !== "" && (await needsAnyWord(db, search.text));
  const counted = [
    ...filters,
    ...(search.text === "" ? [] : [hasWords(wordsQuery(search.text, anyWord))]),
    ...(search.near && centre ? isWithin(centre, search.near.km) : []),
  ];
  const total = await countUpToCap(db, allOf(counted));
  return { search, filters, centre, order, cursor, anyWord, total };
}

type FoundHit = Hit<number | string> & { order: CursorOrder };
type Found = { hits: FoundHit[]; ranked: Ranked };

const inOrder = (order: CursorOrder, hits: readonly Hit<number | string>[]): FoundHit[] =>
  hits.map((hit) => ({ ...hit, order }));
const unranked: Ranked = { oldestRanked: null, oldestTitled: null };

const nothing: Found = { hits: [], ranked: unranked };

/** In a circle that holds very many, the newest are met sooner one by one than by sorting all that are in it. */
function circleOf({ search, centre, total }: Ready): Condition[] {
  if (!search.near || !centre) return [];
  return total > countCap ? [isNoFarther(centre, search.near.km)] : isWithin(centre, search.near.km);
}

async function findHits(db: Connection, ready: Ready): Promise<Found> {
  const { search, filters, centre, order, cursor } = ready;
  const limit = search.size + 1;
  const query = search.text === "" ? null : wordsQuery(search.text, ready.anyWord);
  const afterNumber = cursor && typeof cursor.key === "number" ? { key: cursor.key, id: cursor.id } : null;
  const afterDay = cursor && typeof cursor.key === "string" ? { key: cursor.key, id: cursor.id } : null;
  const words = query ? [hasWords(query)] : [];
  if (order === "distance" && centre && search.near) {
    const wanted = { where: [...filters, ...words], after: afterNumber, limit, centre, km: search.near.km };
    return { hits: inOrder(order, await nearestFirst(db, wanted)), ranked: unranked };
  }
  const where = [...filters, ...circleOf(ready)];
  if (order === "relevance" && query) {
    const titledWhere = search.near && centre ? [...filters, isNoFarther(centre, search.near.km)] : filters;
    return findRelevant(db, { where, titledWhere, query, limit, cursor, after: afterNumber });
  }
  const hits =
    order === "deadline"
      ? await soonestFirst(db, { where: [...where, ...words], after: afterDay, limit })
      : await newestFirst(db, { where: [...where, ...words], after: afterNumber, limit });
  return { hits: inOrder(order, hits), ranked: unranked };
}

type Relevant = Wanted<number> & {
  titledWhere: Condition[];
  query: ReturnType<typeof wordsQuery>;
  cursor: Cursor | null;
};

/** The ranked listings, and where they end, those that were not ranked. */
async function findRelevant(db: Connection, { cursor, ...wanted }: Relevant): Promise<Found> {
  if (cursor?.order === "older") {
    return { hits: inOrder("older", await olderThanRanked(db, { ...wanted, ranked: cursor })), ranked: cursor };
  }
  const { hits, ranked } = await bestFirst(db, { ...wanted, ranked: cursor ?? undefined });
  const missing = wanted.limit - hits.length;
  const older = missing > 0 ? await olderThanRanked(db, { ...wanted, after: null, limit: missing, ranked }) : [];
  return { hits: [...inOrder("relevance", hits), ...inOrder("older", older)], ranked };
}

/**
 * Published listings that pass every filter, best first. The page is found by its keys alone, then its cards are made.
 * @param centre where `search.near` is; null when the commune has no known position (then the distance filter is dropped)
 * @returns null when the cursor does not belong to this search
 */
export async function searchListings(
  db: Connection,
  search: SearchListings,
  centre: Position | null,
): Promise<SearchPage | null> {
  const ready = await makeReady(db, search, centre);
  if (!ready) return null;
  const { hits, ranked } = ready.total === 0 ? nothing : await findHits(db, ready);
  const shown = hits.slice(0, search.size);
  const last = hits.length > search.size ? shown.at(-1) : undefined;
  const { total, anyWord } = ready;
  return {
    listings: await findCards(
      db,
      shown.map((hit) => hit.id),
      centre,
    ),
    total: Math.min(total, countCap),
    totalIsCapped: total > countCap,
    next: last ? cursorFor(search, { ...last, total, anyWord, ...rankedOf(ranked) }) : null,
  };
}

const rankedOf = ({ oldestRanked, oldestTitled }: Ranked): Ranked => ({ oldestRanked, oldestTitled });
