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
  /** The text is searched by any of its words, for no listing had them all. */
  anyWord: boolean;
  /** The oldest listings that were ranked: of all, and of those with the words in their title. Null: none was left out. */
  oldestRanked: Published | null;
  oldestTitled: Published | null;
};

// Until the year 2096: any of these numbers is a moment PostgreSQL knows.
const microseconds = z.number().int().min(0).max(4e15);
const published = z.tuple([microseconds, z.uuid()]).nullable();
const total = z.number().int().min(0);
const rest = [z.uuid(), total, z.boolean(), published, published, z.string()] as const;
// A year has four figures here, and is not 0000, which PostgreSQL refuses. A cursor holds at most 400 characters: no names.
const day = z.union([z.literal("infinity"), z.iso.date().regex(/^[1-9]/)]);
const cursorShape = z.union([
  z.tuple([z.enum(["relevance", "distance"]), z.number(), ...rest]),
  z.tuple([z.enum(["older", "newest"]), microseconds, ...rest]),
  z.tuple([z.literal("deadline"), day, ...rest]),
]);

/** What a cursor belongs to: the search without its page size and position. */
function fingerprint(search: SearchListings): string {
  return createHash("sha256")
    .update(JSON.stringify({ ...search, cursor: null, size: 0 }))
    .digest("base64url")
    .slice(0, 12);
}

const written = (place: Published | null): [number, string] | null => place && [place.at, place.id];
const readPlace = (place: [number, string] | null): Published | null => place && { at: place[0], id: place[1] };

/** An opaque text for addresses. */
export function cursorFor(search: SearchListings, cursor: Cursor): string {
  const { order, key, id, anyWord } = cursor;
  const places = [written(cursor.oldestRanked), written(cursor.oldestTitled)];
  const parts = [order, key, id, cursor.total, anyWord, ...places, fingerprint(search)];
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** Reads a cursor back, or null when it is malformed or was made for another search or order. */
export function readCursor(text: string, search: SearchListings, order: CursorOrder): Cursor | null {
  const parts = cursorShape.safeParse(parsed(text));
  if (!parts.success) return null;
  const [found, key, id, counted, anyWord, oldestRanked, oldestTitled, of] = parts.data;
  const isOfOrder = found === order || (found === "older" && order === "relevance" && oldestRanked !== null);
  if (of !== fingerprint(search) || !isOfOrder) return null;
  const places = { oldestRanked: readPlace(oldestRanked), oldestTitled: readPlace(oldestTitled) };
  return { order: found, key, id, total: counted, anyWord, ...places };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
