import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCommuneQuery } from "./commune-query.ts";
import { allowedErrors, editDistance, rankName } from "./commune-ranking.ts";
import { normaliseName } from "./name-normalisation.ts";

const keys = (text: string): string[] => parseCommuneQuery(text).readings.map(({ nameKey }) => nameKey);

describe("what was typed", () => {
  test.each([
    ["saint denis 974", "saint denis", { departementCodes: ["974"] }],
    ["st denis la reunion", "saint denis", { regionCode: "04" }],
    ["Ambert (Puy-de-Dôme)", "ambert", { departementCodes: ["63"] }],
    ["ambert dans le puy de dome", "ambert", { departementCodes: ["63"] }],
    ["63 ambert", "ambert", { departementCodes: ["63"] }],
    ["bastia 2b", "bastia", { departementCodes: ["2B"] }],
    ["ajaccio 20", "ajaccio", { departementCodes: ["2A", "2B"] }],
    ["ambert auvergne", "ambert", { departementCodes: ["03", "15", "43", "63"] }],
  ])("%s may be %s there", (text, nameKey, area) => {
    expect(parseCommuneQuery(text).readings).toContainEqual({ nameKey, area, postalCode: null });
  });

  test("the whole text stays a reading: Pont-d'Ain is not only Pont in the Ain", () => {
    expect(keys("pont d'ain")).toContain("pont d ain");
  });

  test("five characters may be a postal code, an INSEE code, or both", () => {
    expect(parseCommuneQuery("63600")).toMatchObject({ inseeCode: "63600", postalCodeStart: "63600", readings: [] });
    expect(parseCommuneQuery("2a004")).toMatchObject({ inseeCode: "2A004", postalCodeStart: null });
    expect(parseCommuneQuery("63600 ambert").readings[0]).toEqual({
      nameKey: "ambert",
      area: null,
      postalCode: "63600",
    });
  });

  test("districts and Cedex are set aside", () => {
    expect(keys("lyon 3e")).toContain("lyon");
    expect(keys("paris 11ème arrondissement")).toContain("paris");
    expect(keys("Clermont-Ferrand Cedex 1")).toEqual(["clermont ferrand"]);
  });

  test("no text makes it throw, none gives more than a handful of readings", () => {
    const words = fc.array(
      fc.constantFrom("saint", "loire", "la", "63", "paris", "11", "63600", "cedex", "réunion", "en"),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          words.map((parts) => parts.join(" ")),
        ),
        (text) => {
          const { readings } = parseCommuneQuery(text);
          expect(readings.length).toBeLessThanOrEqual(16);
          for (const { nameKey } of readings) expect(normaliseName(nameKey)).toBe(nameKey);
        },
      ),
    );
  });
});

describe("how well a name answers", () => {
  const rank = (query: string, name: string, population = 1_000): number =>
    rankName(query, { nameKey: normaliseName(name), isCurrentName: true, population }) ?? Number.NEGATIVE_INFINITY;

  test("the very name passes before a larger place whose name goes on", () => {
    expect(rank("clermont", "Clermont", 10_000)).toBeGreaterThan(rank("clermont", "Clermont-Ferrand", 150_000));
  });

  test("among equals, the larger", () => {
    expect(rank("saint denis", "Saint-Denis", 150_000)).toBeGreaterThan(rank("saint denis", "Saint-Denis", 5_000));
  });

  test("a former name passes after today's same name, whatever the size", () => {
    const former = rankName("beaumont", { nameKey: "beaumont", isCurrentName: false, population: 90_000 }) ?? 0;
    expect(rank("beaumont", "Beaumont", 300)).toBeGreaterThan(former);
  });

  test("what sounds the same passes before what is as many letters away", () => {
    expect(rank("anbert", "Ambert", 6_500)).toBeGreaterThan(rank("anbert", "Albert", 9_800));
  });

  test("a name that has nothing of it does not answer", () => {
    expect(rank("thiers", "Marseille", 900_000)).toBe(Number.NEGATIVE_INFINITY);
  });

  test("edit distance: zero for the same, one per slip, symmetrical", () => {
    expect(editDistance("abmert", "ambert")).toBe(1);
    expect(editDistance("montpelier", "montpellier")).toBe(1);
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
    expect([2, 3, 7, 13, 14].map(allowedErrors)).toEqual([0, 1, 1, 2, 3]);
  });
});
