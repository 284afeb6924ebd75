import { createHash } from "node:crypto";
import { z } from "zod";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";

/** A moment in microseconds since 1970, as PostgreSQL keeps it (exact below 2^53), and the listing published then. */
export type Published = { at: number; id: string };

/** `older` is the end of a search by relevance: what was not ranked, newest first. */
export type CursorOrder = "relevance" | "older" | "distance" | "newest" | "deadline";

/**
 * Where a page ended: the order, the last key (a rank, kilometres, microseconds or a day) and id. With it goes what the
 * first page found out, so that the next ones follow the same list whatever is published meanwhile.
 */
export type Cursor = {
  order: CursorOrder;
  key: number | string;
  id: string;
  total: number;
  /** The oldest listings that were ranked: of all, and of those that answer every part. Null: none was left out. */
  oldestRanked: Published | null;
  oldestStrong: Published | null;
  /** The day of the first page, by which listings are fresh. */
  today: string;
  /** What each part of the text weighed on the first page: it depends on how many listings have each word. */
  weights: readonly number[];
};

// Until the year 2096: any of these numbers is a moment PostgreSQL knows.
const microseconds = z.number().int().min(0).max(4e15);
const published = z.tuple([microseconds, z.uuid()]).nullable();
const total = z.number().int().min(0);
// A year has four figures here, and is not 0000, which PostgreSQL refuses. A cursor holds few characters: no names.
const date = z.iso.date().regex(/^[1-9]/);
const day = z.union([z.literal("infinity"), date]);
// Ours are written to the hundredth: nothing smaller divides a score.
const weights = z.array(z.literal(0).or(z.number().min(0.01).max(100))).max(60);
const rest = [z.uuid(), total, published, published, date, weights, z.string()] as const;
const cursorShape = z.union([
  z.tuple([z.enum(["relevance", "distance"]), z.number(), ...rest]),
  z.tuple([z.enum(["older", "newest"]), microseconds, ...rest]),
  z.tuple([z.literal("deadline"), day, ...rest]),
]);

/** The search a page belongs to, and the edition of the thesaurus it was understood with. */
export type Searched = { search: SearchListings; edition: number };

/** What a cursor belongs to: the search without its page size and position. */
function fingerprint({ search, edition }: Searched): string {
  return createHash("sha256")
    .update(JSON.stringify({ ...search, edition: search.text === "" ? 0 : edition, cursor: null, size: 0 }))
    .digest("base64url")
    .slice(0, 12);
}

const written = (place: Published | null): [number, string] | null => place && [place.at, place.id];
const readPlace = (place: [number, string] | null): Published | null => place && { at: place[0], id: place[1] };

/** An opaque text for addresses. */
export function cursorFor(searched: Searched, cursor: Cursor): string {
  const { order, key, id, total: counted, today, weights: weighed } = cursor;
  const places = [written(cursor.oldestRanked), written(cursor.oldestStrong)];
  const parts = [order, key, id, counted, ...places, today, weighed, fingerprint(searched)];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Reads a cursor back, or null when it is malformed or was made for another search or order. */
export function readCursor(text: string, searched: Searched, order: CursorOrder): Cursor | null {
  const parts = cursorShape.safeParse(parsed(text));
  if (!parts.success) return null;
  const [found, key, id, counted, ranked, strong, today, weighed, of] = parts.data;
  const isOfOrder = found === order || (found === "older" && order === "relevance" && ranked !== null);
  if (of !== fingerprint(searched) || !isOfOrder) return null;
  const places = { oldestRanked: readPlace(ranked), oldestStrong: readPlace(strong) };
  return { order: found, key, id, total: counted, ...places, today, weights: weighed };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
