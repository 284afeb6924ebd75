import { describe, expect, it } from "vitest";
import { contours } from "./contours.ts";
import pictures from "./data/example-pictures.json" with { type: "json" };
import { drawCountry, drawTerritory, type ShownTerritory } from "./draw-territory.server.ts";
import { exampleMaps } from "./example-maps.ts";

const codesOf = (level: "departements" | "regions") =>
  contours.objects[level].geometries.map(({ properties }) => properties.code);

const everyShape: ShownTerritory[] = [
  ...codesOf("departements").map((code) => ({ kind: "departement", code }) as const),
  ...codesOf("regions").map((code) => ({ kind: "region", code }) as const),
];

/** Every corner of a path of relative whole numbers. */
function cornersOf(path: string): Array<readonly [number, number]> {
  return path.split("M").flatMap((line) => {
    const numbers = [...line.matchAll(/-?\d+/g)].map(Number);
    let [x = 0, y = 0] = numbers;
    const corners: Array<readonly [number, number]> = line === "" ? [] : [[x, y]];
    for (let index = 2; index < numbers.length; index += 2) {
      x += numbers[index] ?? 0;
      y += numbers[index + 1] ?? 0;
      corners.push([x, y]);
    }
    return corners;
  });
}

describe.each(["country", "region"] as const)("every territory within its %s", (within) => {
  it.each(everyShape)("$kind $code has a shape, inside a light picture", (shown) => {
    const picture = drawTerritory(shown, within);
    if (!picture) throw new Error("no picture");
    const corners = cornersOf(picture.highlight + picture.land);
    expect(cornersOf(picture.highlight).length).toBeGreaterThan(3);
    expect(corners.filter(([x, y]) => x < 0 || y < 0 || x > picture.width || y > picture.height)).toEqual([]);
    expect(JSON.stringify(picture).length).toBeLessThan(14_000);
  });
});

describe("a place is where people expect it", () => {
  const at = (longitude: number, latitude: number, departement: string) =>
    drawTerritory({ kind: "point", longitude, latitude, departement })?.point;

  it("Lille is above Paris, Brest at its left, Strasbourg at its right, Ajaccio below at the right", () => {
    const [paris, lille, brest, strasbourg, ajaccio] = [
      at(2.3488, 48.8534, "75"),
      at(3.0586, 50.633, "59"),
      at(-4.4903, 48.3903, "29"),
      at(7.7455, 48.5839, "67"),
      at(8.7369, 41.9267, "2A"),
    ].map((point) => point ?? { x: Number.NaN, y: Number.NaN });
    expect(lille?.y).toBeLessThan((paris?.y ?? 0) - 100);
    expect(brest?.x).toBeLessThan((paris?.x ?? 0) - 300);
    expect(strasbourg?.x).toBeGreaterThan((paris?.x ?? 0) + 200);
    expect(ajaccio?.x).toBeGreaterThan((strasbourg?.x ?? 0) + 50);
    expect(ajaccio?.y).toBeGreaterThan((paris?.y ?? 0) + 500);
  });

  it("distances are true: as many units for 100 km in the north as in the south", () => {
    const [lille, amiens] = [at(3.0586, 50.633, "59"), at(2.2957, 49.8942, "80")];
    const [montpellier, perpignan] = [at(3.8767, 43.6109, "34"), at(2.8948, 42.6986, "66")];
    const between = (one: typeof lille, other: typeof lille) =>
      Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));
    // 98.3 km from Lille to Amiens, 129 km from Montpellier to Perpignan.
    expect(between(lille, amiens) / 98.3 / (between(montpellier, perpignan) / 129)).toBeCloseTo(1, 1);
  });

  it("a point outside its sheet is not drawn", () => {
    expect(at(55.45, -20.88, "63")).toBeNull();
    expect(at(55.45, -20.88, "974")).not.toBeNull();
  });
});

it.each<ShownTerritory>([
  { kind: "departement", code: "975" },
  { kind: "region", code: "99" },
  { kind: "point", longitude: -62.8, latitude: 17.9, departement: "977" },
])("$kind without contours has no picture", (shown) => {
  expect(drawTerritory(shown)).toBeNull();
});

it.each(Object.entries(exampleMaps))("the example %s is as it is drawn today", (name, { shown, within }) => {
  expect(drawTerritory(shown, within)).toEqual(Object.entries(pictures).find(([key]) => key === name)?.[1]);
});

describe("the whole country", () => {
  const sheets = drawCountry();

  it("has every département once, the mainland on the first sheet", () => {
    const drawn = sheets.flatMap(({ departements }) => departements.map(({ code }) => code));
    expect(drawn.toSorted()).toEqual(codesOf("departements").toSorted());
    expect(sheets.map(({ name }) => name)).toEqual([
      "Métropole",
      "Guadeloupe",
      "Martinique",
      "Guyane",
      "La Réunion",
      "Mayotte",
    ]);
  });

  it("has shapes one can see, inside their sheet, light enough for a page", () => {
    for (const { width, height, departements } of sheets) {
      const corners = departements.map(({ path }) => cornersOf(path));
      expect(corners.filter((shape) => shape.length < 4)).toEqual([]);
      expect(corners.flat().filter(([x, y]) => x < 0 || y < 0 || x > width || y > height)).toEqual([]);
    }
    expect(JSON.stringify(sheets).length).toBeLessThan(60_000);
  });
});
