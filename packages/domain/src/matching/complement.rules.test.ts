import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptFinder } from "../search/concept-finder.ts";
import { categoryCodes, listingKindCodes, themeCodes } from "../vocabulary/vocabulary.ts";
import { categoryNearness, neighboursOf } from "./category-neighbours.ts";
import { canMeet, closenessOf, complementScore, leastScore, type Meeting } from "./complement.rules.ts";
import { complementReasonInWords } from "./complement-reasons.fr.ts";
import { reasonsToMeet } from "./complement-reasons.ts";
import { profileOf } from "./likeness.ts";
import { readQuantity } from "./quantity.ts";

const ambert = { latitude: 45.5495, longitude: 3.7418 };
const arlanc = { latitude: 45.4131, longitude: 3.7244 };
const rennes = { latitude: 48.1119, longitude: -1.6819 };

const offer: Meeting = {
  id: "1",
  organisationId: "atelier",
  kind: "offer",
  category: "mobility.minibus",
  theme: "social_ties",
  terms: ["a:minibus", "t:navet", "navet", "samed"],
  position: ambert,
  communeCode: "63003",
  epciSiren: "200070761",
  departementCode: "63",
  regionCode: "84",
  reachKind: "radius",
  reachKm: 20,
  startsOn: null,
  endsOn: null,
  labels: ["frr"],
  quantity: readQuantity("1 minibus de 9 places"),
};
const need: Meeting = {
  ...offer,
  id: "2",
  organisationId: "mairie",
  kind: "need",
  position: arlanc,
  communeCode: "63010",
  reachKm: 5,
  terms: ["a:minibus", "navet"],
};

describe("whether two listings can meet", () => {
  it("asks for complementary sides, never two of one organisation", () => {
    expect(canMeet(need, offer)).toBe(true);
    expect(canMeet(need, { ...offer, kind: "need" })).toBe(false);
    expect(canMeet(need, { ...offer, organisationId: "mairie" })).toBe(false);
    expect(canMeet({ ...need, kind: "partner_call" }, offer)).toBe(true);
  });

  it("reaches as far as the larger of the two, overseas only with the whole country", () => {
    expect(canMeet(need, { ...offer, reachKm: 10 })).toBe(false);
    expect(canMeet({ ...need, reachKm: 20 }, { ...offer, reachKm: 10 })).toBe(true);
    const far = { ...offer, position: rennes, regionCode: "53", departementCode: "35", communeCode: "35238" };
    expect(canMeet(need, far)).toBe(false);
    expect(canMeet(need, { ...far, reachKind: "mainland", reachKm: null })).toBe(true);
    const reunion = {
      ...need,
      regionCode: "04",
      position: { latitude: -20.88, longitude: 55.45 },
      communeCode: "97411",
    };
    expect(canMeet(reunion, { ...far, reachKind: "mainland", reachKm: null })).toBe(false);
    expect(canMeet(reunion, { ...far, reachKind: "country", reachKm: null })).toBe(true);
    const noumea = { ...reunion, regionCode: "988", departementCode: "988", communeCode: "98818" };
    expect(canMeet(noumea, { ...far, reachKind: "mainland", reachKm: null })).toBe(false);
    expect(canMeet(noumea, { ...far, reachKind: "country", reachKm: null })).toBe(true);
    expect(canMeet(need, { ...far, reachKind: "epci", epciSiren: "200070761" })).toBe(true);
  });

  it("asks for a day in common, open ends meaning always", () => {
    expect(canMeet({ ...need, startsOn: "2027-04-01" }, { ...offer, endsOn: "2027-03-31" })).toBe(false);
    expect(canMeet({ ...need, startsOn: "2027-04-01" }, { ...offer, endsOn: "2027-04-01" })).toBe(true);
    expect(canMeet({ ...need, startsOn: "2027-04-01", endsOn: "2027-05-01" }, offer)).toBe(true);
  });
});

const minibus = {
  code: "minibus",
  label: "minibus",
  synonyms: [],
  hints: [],
  broader: [],
  related: [],
  categories: ["mobility.minibus" as const],
  falseFriends: [],
  isContext: false,
};
const youth = { ...minibus, code: "youth", label: "jeunes", categories: [], isContext: true };
const finder = createConceptFinder([minibus, youth]);
const knowledge = { finder, rarity: () => 3 };
const side = (meeting: Meeting) => ({ meeting, profile: profileOf(meeting.terms, knowledge) });
const scoreOf = (one: Meeting, other: Meeting) => complementScore(closenessOf(side(one), side(other)));

const meetings = fc.record({
  kind: fc.constantFrom(...listingKindCodes),
  category: fc.constantFrom(...categoryCodes),
  theme: fc.constantFrom(...themeCodes),
  terms: fc.subarray(["a:minibus", "n:minibus", "t:navet", "navet", "samed", "k:mobility.minibus"]),
  position: fc.constantFrom(ambert, arlanc, rennes, null),
  reachKm: fc.integer({ min: 1, max: 300 }),
  startsOn: fc.constantFrom(null, "2027-01-01", "2027-06-01"),
  endsOn: fc.constantFrom(null, "2027-03-01", "2027-12-31"),
  organisationId: fc.constantFrom("un", "deux"),
});

describe("how well two listings complement each other", () => {
  it("is the same seen from both sides, and from 0 to 1", () => {
    fc.assert(
      fc.property(meetings, meetings, (first, second) => {
        const one = { ...offer, ...first };
        const other = { ...need, ...second };
        expect(canMeet(one, other)).toBe(canMeet(other, one));
        expect(scoreOf(one, other)).toBeCloseTo(scoreOf(other, one), 12);
        expect(scoreOf(one, other)).toBeGreaterThanOrEqual(0);
        expect(scoreOf(one, other)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("grows with nearness, and falls when there is far too little", () => {
    expect(scoreOf(need, offer)).toBeGreaterThan(scoreOf({ ...need, position: rennes }, offer));
    const asks = { ...need, quantity: readQuantity("380 000 €") };
    expect(scoreOf(asks, { ...offer, quantity: readQuantity("500 à 3 000 €") })).toBeLessThan(
      scoreOf(asks, { ...offer, quantity: readQuantity("500 000 €") }),
    );
  });

  it("brings two poolings together over the same thing only: its sub-category, or what both are about", () => {
    const pooling = { ...offer, kind: "pooling", terms: ["a:minibus", "navet", "samed"] } as const;
    const other = { ...need, kind: "pooling", category: "mobility.shared_transport" } as const;
    expect(scoreOf(pooling, { ...other, terms: ["a:minibus", "navet"] })).toBeGreaterThan(leastScore);
    expect(scoreOf(pooling, { ...other, category: "mobility.minibus", terms: ["navet"] })).toBeGreaterThan(leastScore);
    // A neighbouring sub-category, the same words, and even what both are for, are not the same thing.
    const beside = ["a:youth", "n:minibus", "navet", "samed"];
    expect(scoreOf({ ...pooling, terms: [...pooling.terms, "a:youth"] }, { ...other, terms: beside })).toBe(0);
    expect(scoreOf({ ...pooling, kind: "offer" }, { ...other, terms: beside })).toBeGreaterThan(leastScore);
  });

  it("always says why, in French", () => {
    const words = reasonsToMeet(side(need), side(offer), finder).map((reason) =>
      complementReasonInWords(reason, new Date("2026-11-23")),
    );
    expect(words).toEqual([
      "même catégorie\u00a0: Minibus",
      "les deux parlent de «\u00a0minibus\u00a0»",
      "à 15\u00a0km",
      expect.stringContaining("même zonage"),
      "même thème",
    ]);
  });
});

describe("neighbouring sub-categories", () => {
  it("are near both ways, a sub-category being nearest to itself", () => {
    for (const one of categoryCodes) {
      expect(categoryNearness(one, one)).toBe(1);
      for (const other of neighboursOf(one)) expect(categoryNearness(other, one)).toBe(categoryNearness(one, other));
    }
  });
});

describe("reading a quantity", () => {
  it.each([
    ["150 à 200 m²", { unit: "square_metre", least: 150, most: 200 }],
    ["2,4 ha", { unit: "hectare", least: 2.4, most: 2.4 }],
    ["380 000 € à compléter", { unit: "euro", least: 380_000, most: 380_000 }],
    ["5\u202f000 à 100\u00a0000 €", { unit: "euro", least: 5_000, most: 100_000 }],
    ["3 lots de 200 kg par semaine", { unit: "kilogram", least: 200, most: 200 }],
    ["1 minibus", null],
    ["", null],
  ])("« %s »", (text, quantity) => {
    expect(readQuantity(text)).toEqual(quantity);
  });

  it("never fails, and least is never more than most", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, number) => {
        const read = readQuantity(`${text}${number} kg`);
        if (read) expect(read.least).toBeLessThanOrEqual(read.most);
      }),
    );
  });
});
