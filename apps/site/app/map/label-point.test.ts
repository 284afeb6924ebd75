import { expect, it } from "vitest";
import { contoursAsGeoJson } from "@maillage/ui/territory-map/contours";
import { labelPoint } from "./label-point.ts";

const pointOf = (code: string) => {
  const shape = contoursAsGeoJson("departements").features.find(({ id }) => id === code);
  if (!shape) throw new Error(`no shape for ${code}`);
  return labelPoint(shape.geometry);
};

it("stands in the middle of the largest part: the mainland of the Var and of Charente-Maritime, not their islands", () => {
  const [cantal, var83, charenteMaritime] = [pointOf("15"), pointOf("83"), pointOf("17")];
  expect(cantal[0]).toBeCloseTo(2.67, 1);
  expect(cantal[1]).toBeCloseTo(45.05, 1);
  expect(var83[1]).toBeGreaterThan(43.2);
  expect(charenteMaritime[0]).toBeGreaterThan(-1);
});

it("of a square is its centre", () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ];
  expect(labelPoint({ type: "Polygon", coordinates: [square] })).toEqual([1, 1]);
});
