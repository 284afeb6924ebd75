import { describe, expect, it } from "vitest";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { type Cursor, cursorFor, readCursor } from "./search-cursor.ts";

const search = searchListingsInput.parse({ text: "minibus" });
const searched = { search, edition: 7 };
const id = "01a20652-84e0-7073-a991-21919aab1af8";
const newest: Cursor = {
  order: "newest",
  key: 1_795_402_306_123_456,
  id,
  total: 10_001,
  oldestRanked: null,
  oldestStrong: null,
  today: "2026-11-23",
  weights: [3.25, 1.07],
};
const place = { at: 1_795_402_306_123_456, id };
const read = (cursor: Cursor, order: Parameters<typeof readCursor>[2]) =>
  readCursor(cursorFor(searched, cursor), searched, order);

describe("the cursor of a search", () => {
  it.each<Cursor>([
    newest,
    { ...newest, order: "deadline", key: "2027-02-28" },
    { ...newest, order: "deadline", key: "infinity" },
    { ...newest, order: "distance", key: 12.345678901234567 },
    { ...newest, order: "relevance", key: 0.6079271, oldestRanked: place, oldestStrong: place },
  ])("comes back as it left, to the microsecond, and fits in an address: $order $key", (cursor) => {
    if (cursor.order === "older") throw new Error("not an order people ask for");
    expect(read(cursor, cursor.order)).toEqual(cursor);
    expect(cursorFor(searched, cursor).length).toBeLessThanOrEqual(800);
  });

  it("of what was not ranked goes on with a search by relevance", () => {
    const older: Cursor = { ...newest, order: "older", oldestRanked: place };
    expect(read(older, "relevance")).toEqual(older);
    expect(read(older, "newest")).toBeNull();
    expect(read({ ...older, oldestRanked: null }, "relevance")).toBeNull();
  });

  it("is refused by another search and another order, not by another page size", () => {
    const text = cursorFor(searched, newest);
    expect(readCursor(text, { ...searched, search: { ...search, size: 100 } }, "newest")).toEqual(newest);
    expect(readCursor(text, { ...searched, search: { ...search, text: "barnum" } }, "newest")).toBeNull();
    expect(readCursor(text, { ...searched, edition: 8 }, "newest")).toBeNull();
    expect(readCursor(text, searched, "relevance")).toBeNull();
  });

  it.each<Partial<Cursor>>([
    { key: 4e15 + 1 },
    { key: -1 },
    { key: 1.5 },
    { key: Number.NaN },
    { key: "2027-01-01" },
    { order: "deadline", key: "2027-02-30" },
    { order: "deadline", key: "0000-01-01" },
    { order: "deadline", key: "demain" },
    { order: "distance", key: Number.POSITIVE_INFINITY },
    { id: "1" },
    { oldestRanked: { at: 1e300, id } },
    { today: "hier" },
    { weights: [1e300] },
  ])("is refused when PostgreSQL could not read it: %j", (fault) => {
    const cursor = { ...newest, ...fault };
    expect(read(cursor, cursor.order)).toBeNull();
  });

  it.each(["", "abc", "é", Buffer.from("null").toString("base64url"), Buffer.from("[1,2]").toString("base64url")])(
    "is refused when it is none of ours: %j",
    (text) => {
      expect(readCursor(text, searched, "newest")).toBeNull();
    },
  );
});
