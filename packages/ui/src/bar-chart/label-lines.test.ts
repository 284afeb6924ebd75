import { expect, test } from "vitest";
import { labelLines } from "./label-lines.ts";

test("a short label stays on one line", () => {
  expect(labelLines("Offres", 30)).toEqual(["Offres"]);
});

test("a long label is cut at a space, on two lines", () => {
  expect(labelLines("Consommation et production responsables", 30)).toEqual([
    "Consommation et production",
    "responsables",
  ]);
});

test("what exceeds two lines ends in an ellipsis, and a word without spaces is cut too", () => {
  expect(labelLines("un deux trois quatre", 7)).toEqual(["un deux", "trois…"]);
  expect(labelLines("anticonstitutionnellement", 10)).toEqual(["anticonsti", "tutionnel…"]);
});
