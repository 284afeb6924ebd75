import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { communeCode, communeOfDistrict, departementOfCommune, readCommuneCode } from "./codes.ts";
import { formatTerritoryReference, parseTerritoryReference } from "./territory.ts";

describe("commune codes", () => {
  test.each(["01004", "2A004", "2B033", "97411", "98818", "75056"])("%s is one", (code) => {
    expect(communeCode.safeParse(code).success).toBe(true);
  });

  test.each(["1004", "010040", "2C004", "", "01 04", "2a004"])("%s is not, as it stands", (code) => {
    expect(communeCode.safeParse(code).success).toBe(false);
  });

  test.each([
    ["01004", "01"],
    ["2A004", "2A"],
    ["97411", "974"],
    ["98735", "987"],
  ])("%s lies in département %s", (code, departement) => {
    expect(departementOfCommune(code)).toBe(departement);
  });

  test.each([
    ["75118", "75056"],
    ["13201", "13055"],
    ["13216", "13055"],
    ["69389", "69123"],
    ["69381", "69123"],
    ["75121", "75121"],
    ["13217", "13217"],
    ["69380", "69380"],
    ["63003", "63003"],
  ])("%s belongs to %s", (code, commune) => {
    expect(communeOfDistrict(code)).toBe(commune);
  });

  test.each([
    ['="01004"', "01004"],
    ["1004", "01004"],
    [" 2a004 ", "2A004"],
    ["\ufeff63003", "63003"],
    ["Ambert", null],
    ["", null],
    ["004", null],
  ])("a file's %j reads as %s", (text, code) => {
    expect(readCommuneCode(text)).toBe(code);
  });
});

describe("territory references", () => {
  test.each(["region:84", "region:04", "departement:2A", "departement:974", "epci:200070761", "commune:63003"])(
    "%s round-trips",
    (text) => {
      const reference = parseTerritoryReference(text);
      expect(reference && formatTerritoryReference(reference)).toBe(text);
    },
  );

  test.each([
    "",
    "region",
    "region:",
    "region:084",
    "canton:12",
    "commune:63003:1",
    "epci:63003",
    "commune:Ambert",
    "__proto__:1",
  ])("%s is refused", (text) => {
    expect(parseTerritoryReference(text)).toBeNull();
  });

  test("no text makes it throw, and what it accepts it writes the same way", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const reference = parseTerritoryReference(text);
        if (reference) expect(parseTerritoryReference(formatTerritoryReference(reference))).toEqual(reference);
      }),
    );
  });
});
