import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communesQuery, listingsQuery } from "./open-data.input.ts";
import { readQuery } from "./query-string.ts";

const read = (text: string) => readQuery(listingsQuery, new URLSearchParams(text));
const known = Object.keys(listingsQuery.shape);

describe("a query string", () => {
  it("is read as what it asks, spaces and empty parameters apart", () => {
    expect(read("q=%20minibus%20&nature=offre&taille=50&rayon=&theme=").asked).toEqual({
      q: "minibus",
      nature: "offre",
      taille: 50,
    });
    expect(read("pres_de=2a004&rayon=12").asked).toEqual({ pres_de: "2A004", rayon: 12 });
    expect(read("").asked).toEqual({});
  });

  it("is never half understood: whatever it holds, either all of it was asked or one parameter is named", () => {
    const name = fc.oneof(fc.constantFrom(...known, "__proto__", "constructor"), fc.string({ unit: "binary" }));
    const pairs = fc.array(
      fc.tuple(
        name,
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("1", "offre", "63003", "-1", "1e3", "NaN")),
      ),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(pairs, (given) => {
        const query = new URLSearchParams(given);
        const { asked, problem } = readQuery(listingsQuery, query);
        if (problem) {
          expect(problem.message).toMatch(/[.]$/);
          expect(problem.message).not.toMatch(/Invalid|expected/);
          return;
        }
        const filled = [...query].filter(([, value]) => value.trim() !== "");
        for (const [key] of query) expect(known).toContain(key);
        expect(Object.keys(asked).length).toBeLessThanOrEqual(filled.length);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes every whole number within its bounds and nothing else", () => {
    fc.assert(
      fc.property(fc.integer(), (size) => {
        const { asked } = readQuery(communesQuery, new URLSearchParams({ taille: String(size) }));
        expect(asked?.taille).toBe(size >= 1 && size <= 100 ? size : undefined);
      }),
    );
  });
});
