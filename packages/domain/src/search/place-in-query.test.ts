import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessPlaces } from "./place-in-query.ts";

const field = new Set(["cuisine", "minibus", "salle", "reunion", "bureau", "machine", "laver", "louer", "compost"]);
const first = (text: string) => guessPlaces(text, (word) => field.has(word))[0];

describe("a place in a query", () => {
  it.each([
    ["cuisine près d’Ambert", "ambert", "cuisine"],
    ["cuisine pres de brioude", "brioude", "cuisine"],
    ["minibus à Saint-Gaudens", "saint gaudens", "minibus"],
    ["minibus autour de la Chaise-Dieu", "chaise dieu", "minibus"],
  ])("is the commune named: %s", (text, nameKey, rest) => {
    expect(first(text)).toMatchObject({ kind: "commune", nameKey, rest });
  });

  it.each([
    ["coworking en Haute-Loire", { departementCodes: ["43"] }, "coworking"],
    ["entrepot finistere", { departementCodes: ["29"] }, "entrepot"],
    ["labo de transformation 07", { departementCodes: ["07"] }, "labo de transformation"],
    ["salle dans le Lot", { departementCodes: ["46"] }, "salle"],
    ["tente en Martinique", { departementCodes: ["972"] }, "tente"],
  ])("is the area named: %s", (text, area, rest) => {
    expect(first(text)).toMatchObject({ kind: "area", area, rest });
  });

  it("is a postal code", () => {
    expect(first("minibus 63600")).toMatchObject({ kind: "commune", postalCode: "63600", rest: "minibus" });
  });

  it.each(["salle de réunion", "bureau à louer", "machine à laver", "minibus 9 places", "compost", "lot de chaises"])(
    "is not read where there is none for sure: %s",
    (text) => {
      const sure = guessPlaces(text, (word) => field.has(word)).filter(
        (guess) => guess.kind === "area" || guess.leastPopulation === 0,
      );
      expect(sure).toEqual([]);
    },
  );

  it("never fails, and never adds to the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        for (const guess of guessPlaces(text, () => false)) expect(guess.rest.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
