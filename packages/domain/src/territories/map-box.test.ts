import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOfAll, gridOf, type MapBox, mapBoxInput } from "./map-box.ts";

const side = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
const anyBox: fc.Arbitrary<MapBox> = fc
  .tuple(side(-170, 160), side(-80, 70), side(0.001, 10), side(0.001, 10))
  .map(([west, south, width, height]) => ({ west, south, east: west + width, north: south + height }));

describe("the cells of the map", () => {
  it("are never more than a page can show, nor fewer than tell something", () => {
    fc.assert(
      fc.property(anyBox, (box) => {
        const { width, height } = gridOf(box);
        const across = (box.east - box.west) / width;
        const down = (box.north - box.south) / height;
        expect(Math.max(across, down)).toBeLessThanOrEqual(12.000_001);
        expect(Math.max(across, down)).toBeGreaterThanOrEqual(6 - 1e-6);
      }),
    );
  });

  it("stay where they are while the map moves", () => {
    fc.assert(
      fc.property(anyBox, side(-5, 5), (box, move) => {
        const moved = { ...box, west: box.west + move, east: box.east + move };
        // Widths that lie on a power of two may be rounded either way.
        fc.pre(Math.abs(Math.log2(gridOf(box).width) - Math.log2(gridOf(moved).width)) < 0.5);
        expect(gridOf(moved)).toEqual(gridOf(box));
      }),
    );
  });
});

describe("a part of the map", () => {
  it.each([
    { west: 3, south: 45, east: 3, north: 46 },
    { west: 4, south: 45, east: 3, north: 46 },
    { west: 3, south: 46, east: 4, north: 45 },
    { west: -181, south: 45, east: 4, north: 46 },
    { west: Number.NaN, south: 45, east: 4, north: 46 },
  ])("%j is none", (box) => {
    expect(mapBoxInput.safeParse(box).success).toBe(false);
  });

  it("that holds several holds each of them; of none there is none", () => {
    const clermont = { west: 3, south: 45.7, east: 3.2, north: 45.9 };
    const brest = { west: -4.6, south: 48.3, east: -4.4, north: 48.5 };
    expect(boxOfAll([clermont, brest])).toEqual({ west: -4.6, south: 45.7, east: 3.2, north: 48.5 });
    expect(boxOfAll([])).toBeNull();
  });
});
