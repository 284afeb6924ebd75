import { createHash } from "node:crypto";
import { z } from "zod";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";

/** Where a page ended: the order, the last key and id. */
export type Cursor = { order: "relevance" | "distance" | "newest" | "deadline"; key: number; id: string };

const cursorShape = z.strictObject({
  order: z.enum(["relevance", "distance", "newest", "deadline"]),
  key: z.number(),
  id: z.uuid(),
  of: z.string(),
});

/** What a cursor belongs to: the search without its page size and position. */
function fingerprint(search: SearchListings): string {
  return createHash("sha256")
    .update(JSON.stringify({ ...search, cursor: null, size: 0 }))
    .digest("base64url")
    .slice(0, 12);
}

/** An opaque text for addresses. */
export function cursorFor(search: SearchListings, cursor: Cursor): string {
  return Buffer.from(JSON.stringify({ ...cursor, of: fingerprint(search) })).toString("base64url");
}

/** Reads a cursor back, or null when it is malformed or was made for another search or order. */
export function readCursor(text: string, search: SearchListings, order: Cursor["order"]): Cursor | null {
  try {
    const parsed = cursorShape.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    if (!parsed.success || parsed.data.of !== fingerprint(search) || parsed.data.order !== order) return null;
    return { order, key: parsed.data.key, id: parsed.data.id };
  } catch {
    return null;
  }
}
