import { createReadStream } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@maillage/database/connection";
import { findCommune } from "@maillage/database/territories/territories.queries";
import { distanceInKilometres } from "@maillage/domain/territories/distance";
import { importCoordinates } from "./import-coordinates.ts";
import { openTrialDatabase, sharedData, streamOf } from "./trial-database.ts";

let db: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ db, close } = await openTrialDatabase());
});
afterAll(() => close());

const pointOf = async (code: string) => {
  const commune = await findCommune(db, code);
  return [commune?.latitude, commune?.longitude, commune?.coordinatesSource];
};

describe("the points shipped with Maillage", () => {
  test("cover 42 % of communes and 90 % of the population; the others are placed by the chain, which is said", async () => {
    const rows = await db
      .selectFrom("commune")
      .select(["coordinates_source as source", "population", "zone"])
      .execute();
    const share = (source: string | null) => rows.filter((row) => row.source === source).length / rows.length;
    const people = (keep: typeof rows) => keep.reduce((sum, row) => sum + row.population, 0);
    expect(share("commune")).toBeGreaterThan(0.42);
    expect(people(rows.filter((row) => row.source === "commune")) / people(rows)).toBeGreaterThan(0.9);
    expect(share("postal_code")).toBeGreaterThan(0.5);
    expect(share("epci")).toBeGreaterThan(0.03);
    expect(rows.filter((row) => row.source === null && row.zone !== "com")).toEqual([]);
  });

  test.skipIf(!sharedData.isPresent)(
    "lie where IGN's centroids do: half within 1 km, 95 % within 3 km (shared data)",
    async () => {
      const reference = new Map<string, { latitude: number; longitude: number }>();
      const text = await import("node:fs/promises").then((fs) =>
        fs.readFile(sharedData.path("communes-centroides-adminexpress2018-cog2026.csv"), "utf8"),
      );
      for (const line of text.split("\n").slice(1)) {
        const [code = "", ...rest] = line.split(",");
        reference.set(code, { latitude: Number(rest.at(-2)), longitude: Number(rest.at(-1)) });
      }
      const rows = await db
        .selectFrom("commune")
        .select(["code", "latitude", "longitude", "coordinates_source"])
        .execute();
      const errors = (source: string) =>
        rows
          .filter((row) => row.coordinates_source === source && reference.has(row.code))
          .map((row) =>
            distanceInKilometres(reference.get(row.code) ?? { latitude: 0, longitude: 0 }, {
              latitude: row.latitude ?? 0,
              longitude: row.longitude ?? 0,
            }),
          )
          .toSorted((a, b) => a - b);
      const own = errors("commune");
      const byPostalCode = errors("postal_code");
      expect(own[Math.floor(own.length / 2)]).toBeLessThan(1);
      expect(own[Math.floor(own.length * 0.95)]).toBeLessThan(3);
      expect(byPostalCode[Math.floor(byPostalCode.length * 0.95)]).toBeLessThan(15);
    },
  );
});

describe("official files of coordinates", () => {
  test("geo.api.gouv.fr: the town hall rather than the centre; former codes and unknown ones", async () => {
    const report = await importCoordinates(
      db,
      streamOf(
        '[{"code":"63003","nom":"Ambert","centre":{"type":"Point","coordinates":[3.7,45.5]},"mairie":{"type":"Point","coordinates":[3.7421,45.5496]}},\n',
        '{"code":"98735","centre":{"type":"Point","coordi',
        'nates":[-149.566,-17.535]}},\n{"code":"99999","centre":{"type":"Point","coordinates":[1,2]}},\n{"code":"63004"}]',
      ),
    );
    expect(await pointOf("63003")).toEqual([45.5496, 3.7421, "commune"]);
    expect(await pointOf("98735")).toEqual([-17.535, -149.566, "commune"]);
    expect(report.badLines.map(({ line }) => line)).toEqual([3, 4]);
    expect(report.badLines[0]?.reason).toContain("99999");
  });

  test("contours-administratifs: the middle of the largest polygon; memorials are no town hall", async () => {
    const square = (x: number, y: number, side: number) => [
      [
        [x, y],
        [x + side, y],
        [x + side, y + side],
        [x, y + side],
        [x, y],
      ],
    ];
    const features = [
      {
        type: "Feature",
        properties: { code: "63003" },
        geometry: { type: "MultiPolygon", coordinates: [square(9, 9, 0.1), square(3, 45, 2)] },
      },
      {
        type: "Feature",
        properties: { commune: "63003", type: "memorial" },
        geometry: { type: "Point", coordinates: [0, 0] },
      },
      {
        type: "Feature",
        properties: { commune: "63430", type: "mairie" },
        geometry: { type: "Point", coordinates: [3.5475, 45.8564] },
      },
    ];
    const report = await importCoordinates(
      db,
      streamOf(JSON.stringify({ type: "FeatureCollection", features }, null, 1)),
    );
    expect(report.badLines).toEqual([]);
    const [latitude, longitude] = await pointOf("63003");
    expect([Number(latitude).toFixed(3), Number(longitude).toFixed(3)]).toEqual(["46.000", "4.000"]);
    expect(await pointOf("63430")).toEqual([45.8564, 3.5475, "commune"]);
  });

  test("CSV with decimal commas; a bad line is named, the others are kept", async () => {
    const report = await importCoordinates(
      db,
      streamOf("\ufeffcode;nom;lat;lon\r\n63003;Ambert;45,55;3,74\r\n1004;Ambérieu;;\r\n63430;Thiers;95;3\r\n"),
    );
    expect(await pointOf("63003")).toEqual([45.55, 3.74, "commune"]);
    expect(report.badLines.map(({ line }) => line)).toEqual([3, 4]);
  });

  test("a file compressed by gzip, as the State serves them", async () => {
    const report = await importCoordinates(db, streamOf(gzipSync("code,lat,lon\n63003,45.5501,3.7401\n")));
    expect(report.badLines).toEqual([]);
    expect(await pointOf("63003")).toEqual([45.5501, 3.7401, "commune"]);
  });

  test("a file of something else is refused as a whole, and nothing moves", async () => {
    const before = await pointOf("63003");
    const report = await importCoordinates(db, streamOf("nom,age\nOdile,50\n"));
    expect(report.badLines).toHaveLength(1);
    expect(await pointOf("63003")).toEqual(before);
  });

  test.skipIf(!sharedData.isPresent)(
    "the full CSV places 99.7 % of communes by themselves, in seconds (shared data)",
    async () => {
      const report = await importCoordinates(
        db,
        createReadStream(sharedData.path("communes-centroides-adminexpress2018-cog2026.csv")),
      );
      expect(report.badLines).toEqual([]);
      expect(report.placed).toBeGreaterThan(34_860);
      expect(report.without).toBeLessThan(10);
    },
  );
});
