import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, noFilters, readListingFilters } from "../search/listing-filters.ts";
import { mapHref, readBox, readShownLabel, writeBox } from "./map-address.ts";

const queryOf = (href: string) => new URLSearchParams(href.split("?")[1] ?? "");

describe("the address of the map", () => {
  it("keeps the search, and leaves the list its pages and its order", () => {
    const filters = changed(noFilters, { text: "minibus", kinds: ["offer"], territory: "departement:63" });
    const href = mapHref({ ...filters, order: "newest", cursor: "abc" }, "qpv");
    expect(href).toMatch(/^\/annonces\/carte\?/);
    expect(readListingFilters(queryOf(href))).toEqual(filters);
    expect(readShownLabel(queryOf(href))).toBe("qpv");
    expect(mapHref(noFilters)).toBe("/annonces/carte");
    expect(mapHref(noFilters, "frr")).toBe("/annonces/carte?zonage=frr");
  });

  it("reads the part of the map it has written", () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most - 1, noNaN: true });
    fc.assert(
      fc.property(degrees(180), degrees(90), (west, south) => {
        const box = readBox(
          new URLSearchParams({ boite: writeBox({ west, south, east: west + 1, north: south + 1 }) }),
        );
        expect(box?.west).toBeCloseTo(west, 3);
        expect(box?.north).toBeCloseTo(south + 1, 3);
      }),
    );
  });

  it.each(["", "1,2,3", "1,2,3,4,5", "a,b,c,d", ",,,", "3,45,2,46", "1e999,2,3,4", "-999,2,3,4"])(
    "« %s » is no part of the map",
    (boite) => {
      expect(readBox(new URLSearchParams({ boite }))).toBeNull();
    },
  );
});
