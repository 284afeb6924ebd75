import { expect, it } from "vitest";
import { isClaimable, isUnclaimed } from "./claimable.ts";

const imported = { organisation: { origin: "imported", siren: null }, isOwn: false, administered: false };

it("lets its people claim an imported organisation that nobody answers for, by its SIRET when it has no number", () => {
  expect([isUnclaimed(imported), isClaimable(imported)]).toEqual([true, true]);
  const numbered = { ...imported, organisation: { origin: "imported", siren: "808080808" } };
  expect([isUnclaimed(numbered), isClaimable(numbered)]).toEqual([true, false]);
});

it("asks nobody for one that is run, one's own, or that people registered", () => {
  expect(isUnclaimed({ ...imported, administered: true })).toBe(false);
  expect(isUnclaimed({ ...imported, isOwn: true })).toBe(false);
  expect(isUnclaimed({ ...imported, organisation: { origin: "found", siren: null } })).toBe(false);
});
