import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MapCluster, uniteNearClusters } from "./map-clusters.ts";

const grid = { width: 1, height: 0.69 };
const at = (code: string, longitude: number, listings: number): MapCluster => ({
  latitude: 45,
  longitude,
  listings,
  communes: 1,
  box: { west: longitude, south: 45, east: longitude, north: 45 },
  places: [{ code, listings }],
});

describe("clusters whose marks would overlap", () => {
  it("are one, in the middle of their listings, named after the commune with the most", () => {
    const [one, ...others] = uniteNearClusters([at("63003", 3.9, 30), at("63010", 4.1, 10)], grid);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ listings: 40, communes: 2, box: { west: 3.9, east: 4.1 } });
    expect(one?.longitude).toBeCloseTo(3.95);
    expect(one?.places.map(({ code }) => code)).toEqual(["63003", "63010"]);
  });

  it("stay apart when there is room", () => {
    expect(uniteNearClusters([at("63003", 3.5, 30), at("63010", 4.2, 10)], grid)).toHaveLength(2);
  });

  it("lose no listing and no commune", () => {
    const anyCluster = fc.tuple(fc.integer({ min: 0, max: 80 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(anyCluster, { maxLength: 40 }), (rows) => {
        const clusters = rows.map(([tenth, listings], index) => at(`${10_000 + index}`, tenth / 10, listings));
        const kept = uniteNearClusters(clusters, grid);
        const sum = (all: readonly MapCluster[], of: (cluster: MapCluster) => number) =>
          all.reduce((total, cluster) => total + of(cluster), 0);
        expect(sum(kept, ({ listings }) => listings)).toBe(sum(clusters, ({ listings }) => listings));
        expect(sum(kept, ({ communes }) => communes)).toBe(clusters.length);
      }),
    );
  });
});
