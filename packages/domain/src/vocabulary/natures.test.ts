import { expect, it } from "vitest";
import { kindOf, natureOf, natures } from "./natures.ts";
import { listingKindCodes } from "./vocabulary.ts";

it("writes each kind as one nature, read back as that kind", () => {
  expect(natures).toEqual(["besoin", "offre", "mutualisation", "appel_a_partenaires"]);
  for (const kind of listingKindCodes) expect(kindOf(natureOf[kind])).toBe(kind);
});

it.each(["need", "Besoin", "", null])("knows no other word: %s", (word) => {
  expect(kindOf(word)).toBe(null);
});
