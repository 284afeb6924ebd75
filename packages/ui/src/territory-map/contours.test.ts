import departements from "@etalab/decoupage-administratif/data/departements.json" with { type: "json" };
import regions from "@etalab/decoupage-administratif/data/regions.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { contoursAsGeoJson } from "./contours.ts";

const shapes = { departements: contoursAsGeoJson("departements"), regions: contoursAsGeoJson("regions") };

/** West, south, east, north: generous, and far from one another. */
const boxes: Record<string, readonly [number, number, number, number]> = {
  mainland: [-5.5, 42.2, 8.4, 51.2],
  corsica: [8.4, 41.2, 9.7, 43.2],
  "971": [-62, 15.7, -60.9, 16.7],
  "972": [-61.4, 14.3, -60.7, 15],
  "973": [-54.8, 2, -51.5, 6],
  "974": [55.1, -21.5, 56, -20.7],
  "976": [44.9, -13.2, 45.4, -12.5],
};

const ringsOf = ({ type, coordinates }: GeoJSON.Polygon | GeoJSON.MultiPolygon): GeoJSON.Position[][] =>
  type === "Polygon" ? coordinates : coordinates.flat();

function areaOf(ring: readonly GeoJSON.Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

const side = (
  [ax = 0, ay = 0]: GeoJSON.Position,
  [bx = 0, by = 0]: GeoJSON.Position,
  [cx = 0, cy = 0]: GeoJSON.Position,
) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/** Pairs of segments of a ring that cross, ends apart. */
function crossings(ring: readonly GeoJSON.Position[]): number {
  const segments = ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const);
  return segments.flatMap(([a, b], index) =>
    segments
      .slice(index + 2)
      .filter(([c, d]) => side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0),
  ).length;
}

const boxOf = (code: string) => boxes[/^2[AB]$/.test(code) ? "corsica" : code.length === 3 ? code : "mainland"];

describe("the contours hold the whole official list", () => {
  const official = {
    departements: departements.filter(({ zone }) => zone !== "com"),
    regions: regions.filter(({ zone }) => zone !== "com"),
  };

  it("101 départements, each in its région, and 18 régions", () => {
    expect([official.departements.length, official.regions.length]).toEqual([101, 18]);
    const drawn = shapes.departements.features.map(({ properties }) => `${properties.code} in ${properties.region}`);
    expect(drawn.toSorted()).toEqual(
      official.departements.map(({ code, region }) => `${code} in ${region}`).toSorted(),
    );
    expect(shapes.regions.features.map(({ id }) => id)).toEqual(official.regions.map(({ code }) => code).toSorted());
  });

  it.each(["departements", "regions"] as const)("%s bear their official names", (level) => {
    const named = new Map(official[level].map(({ code, nom }) => [code, nom.replaceAll("'", "’")]));
    const wrong = shapes[level].features.filter(({ properties: { code, name } }) => named.get(code) !== name);
    expect(wrong.map(({ properties }) => properties.name)).toEqual([]);
  });
});

describe.each(["departements", "regions"] as const)("the shapes of %s", (level) => {
  const rings = shapes[level].features.flatMap(({ id, geometry }) => ringsOf(geometry).map((ring) => ({ id, ring })));

  it("are closed rings with an inside, that never cross themselves", () => {
    const open = rings.filter(({ ring }) => ring.length < 4 || String(ring[0]) !== String(ring.at(-1)));
    const flat = rings.filter(({ ring }) => Math.abs(areaOf(ring)) < 1e-6);
    const crossed = rings.filter(({ ring }) => crossings(ring) > 0);
    expect({ open, flat, crossed }).toEqual({ open: [], flat: [], crossed: [] });
  });
});

it("each département is where it should be", () => {
  const astray = shapes.departements.features.filter(({ properties: { code }, geometry }) => {
    const [west, south, east, north] = boxOf(code) ?? [0, 0, 0, 0];
    return ringsOf(geometry)
      .flat()
      .some(([x = Number.NaN, y = Number.NaN]) => !(x > west && x < east && y > south && y < north));
  });
  expect(astray.map(({ id }) => id)).toEqual([]);
});

it("a ring that crosses itself is seen", () => {
  expect(
    crossings([
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
      [0, 0],
    ]),
  ).toBe(1);
});
