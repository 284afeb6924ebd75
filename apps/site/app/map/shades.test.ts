import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countShades, shareInWords, shareShades } from "./shades.ts";

describe("shades of a map", () => {
  it("are darker for more, lightest for none, and fullest for the most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (highest, seed) => {
        const { shadeOf, legend } = countShades(highest);
        const count = 1 + (seed % highest);
        expect(shadeOf(0)).toBe(0);
        expect(shadeOf(highest)).toBe(4);
        expect(shadeOf(count)).toBeGreaterThan(0);
        expect(shadeOf(count)).toBeGreaterThanOrEqual(shadeOf(count - 1));
        expect(new Set(legend.map(({ shade }) => shade)).size).toBe(legend.length);
        expect(legend.some(({ shade }) => shade === shadeOf(count))).toBe(true);
      }),
    );
  });

  it("say in words what they stand for", () => {
    expect(countShades(0).legend.map(({ words }) => words)).toEqual(["Aucune annonce"]);
    expect(countShades(2).legend.map(({ words }) => words)).toEqual(["Aucune annonce", "1", "2"]);
    expect(countShades(24).legend.map(({ words }) => words)).toEqual([
      "Aucune annonce",
      "1",
      "De 2 à 5",
      "De 6 à 11",
      "De 12 à 24",
    ]);
  });

  it("tell shares apart by quarters", () => {
    expect([0, 0.001, 0.25, 0.6, 0.75, 1].map(shareShades.shadeOf)).toEqual([0, 1, 2, 3, 4, 4]);
    expect([0.001, 0.38, 1].map(shareInWords)).toEqual(["moins de 1\u00a0%", "38\u00a0%", "100\u00a0%"]);
  });
});
