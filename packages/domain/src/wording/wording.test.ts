import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agoInWords, calendarDate, dateInWords, periodInWords } from "./dates.fr.ts";
import { countOf, distanceInWords, numberInWords } from "./numbers.fr.ts";

const now = new Date("2026-11-23T09:00:00Z");
const plain = (text: string | null) => text?.replaceAll("\u00a0", " ").replaceAll("\u202f", " ");

describe("dates in words", () => {
  it.each([
    ["2026-03-15", "15 mars"],
    ["2026-04-01", "1er avril"],
    ["2027-04-01", "1er avril 2027"],
    ["2026-12-11", "11 décembre"],
  ])("%s is « %s »", (date, words) => {
    expect(plain(dateInWords(date, now))).toBe(words);
  });

  it.each([
    [{ startsOn: "2026-12-03", endsOn: "2026-12-05" }, "du 3 au 5 décembre"],
    [{ startsOn: "2026-12-01", endsOn: "2026-12-05" }, "du 1er au 5 décembre"],
    [{ startsOn: "2026-12-28", endsOn: "2027-01-04" }, "du 28 décembre 2026 au 4 janvier 2027"],
    [{ startsOn: "2027-04-01", endsOn: null }, "à partir du 1er avril 2027"],
    [{ startsOn: null, endsOn: "2026-12-31" }, "jusqu’au 31 décembre"],
    [{ startsOn: "2026-12-31", endsOn: "2026-12-31" }, "le 31 décembre"],
    [{ startsOn: null, endsOn: null }, undefined],
  ])("a period: %o", (period, words) => {
    expect(plain(periodInWords(period, now))).toBe(words);
  });

  it("is the day of Paris, even when London is still the day before", () => {
    expect(calendarDate(new Date("2026-03-01T23:30:00Z"))).toBe("2026-03-02");
    expect(calendarDate(new Date("2026-03-01T23:30:00Z"), "America/Guadeloupe")).toBe("2026-03-01");
  });

  it.each([
    [10, "à l’instant"],
    [90, "il y a 1 minute"],
    [3 * 3600, "il y a 3 heures"],
    [26 * 3600, "hier"],
    [3 * 86_400, "il y a 3 jours"],
    [30 * 86_400, "le 24 octobre"],
  ])("%d seconds ago is « %s »", (seconds, words) => {
    expect(plain(agoInWords(new Date(now.getTime() - seconds * 1000), now))).toBe(words);
  });
});

describe("numbers in words", () => {
  it("never puts a plain space inside a number, whatever it is", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => !numberInWords(value).includes(" ")));
  });

  it("reads back to the number it says", () => {
    fc.assert(fc.property(fc.nat(), (value) => Number(numberInWords(value).replaceAll("\u202f", "")) === value));
  });

  it("counts none, one and many", () => {
    const words = { none: "aucune annonce", one: "annonce", many: "annonces" };
    expect([0, 1, 2].map((count) => plain(countOf(count, words)))).toEqual([
      "aucune annonce",
      "1 annonce",
      "2 annonces",
    ]);
  });

  it.each([
    [0.4, "à moins de 2 km"],
    [12.4, "à 12 km"],
    [48, "à 50 km"],
    [1234, "à 1 235 km"],
  ])("%d km is « %s »", (km, words) => {
    expect(plain(distanceInWords(km))).toBe(words);
  });
});
