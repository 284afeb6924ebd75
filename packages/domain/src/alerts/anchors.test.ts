import { describe, expect, it } from "vitest";
import { categoryCodes } from "../vocabulary/vocabulary.ts";
import { alertSearchInput } from "./alert.input.ts";
import type { AlertQuestion } from "./alert.ts";
import { anchorsOfAlert, type CountedIndex, isBroad } from "./anchors.ts";

const ambert = { latitude: 45.55, longitude: 3.74 };
const counts: Record<string, number> = { minibus: 40, partage: 700, local: 200, "k:mobility.minibus": 30 };
const index: CountedIndex = { listings: 1_000, listingsWith: (term) => counts[term] ?? 0 };
const near = (km: number) => ({ communeCode: "63003", km });

function question(wanted: object, asked: string[] | null = null): AlertQuestion {
  const { readPlaces: _readPlaces, placeKm: _placeKm, ...search } = alertSearchInput.parse(wanted);
  return { search, asked, centre: search.near ? ambert : null };
}

const isKeptBroad = (alert: AlertQuestion, counted = index) => isBroad(anchorsOfAlert(alert, counted), counted);

describe("an alert is broad when it is kept anywhere, for no rare subject", () => {
  it.each([
    ["nothing asked", question({}), true],
    ["a kind", question({ kinds: ["offer"] }), true],
    ["a circle too wide for any square", question({ near: near(320) }), true],
    ["every category", question({ categories: categoryCodes }), true],
    ["a word of most listings", question({ text: "partage" }, ["partage"]), true],
    ["a rare word", question({ text: "minibus" }, ["minibus"]), false],
    ["a word of most listings in a circle", question({ text: "partage", near: near(30) }, ["partage"]), false],
    ["a category", question({ categories: ["mobility.minibus"] }), false],
    ["a territory", question({ territory: "region:84" }), false],
    ["every category in a circle", question({ categories: categoryCodes, near: near(100) }), false],
  ])("%s", (_, alert, broad) => {
    expect(isKeptBroad(alert)).toBe(broad);
  });

  it("whatever words are counted, while there are few listings", () => {
    const few = { listings: 3, listingsWith: () => 3 };
    expect(isKeptBroad(question({ text: "minibus" }, ["minibus"]), few)).toBe(false);
  });

  it("and keeps its place when its many words are common ones", () => {
    const common = Array.from({ length: 12 }, (_, number) => `commun${number}`);
    const counted = { listings: 1_000, listingsWith: () => 400 };
    const anchors = anchorsOfAlert(question({ text: "x", near: near(30) }, common), counted);
    expect(anchors.every((anchor) => anchor.startsWith("square:") && anchor.endsWith("|"))).toBe(true);
    const rare = anchorsOfAlert(question({ text: "x", near: near(30) }, common), index);
    expect(rare).toEqual(common.map((word) => `|word:${word}`));
  });
});
