import { describe, expect, it } from "vitest";
import type { PlaceOf } from "../evaluation-database.ts";
import type { GradedQuery } from "../evaluation-set.ts";
import { trialListing } from "../trial-set.ts";
import { categoryScore, datesOverlap, openMatchingBaselines } from "./matching-baselines.ts";
import { openSearchBaselines } from "./search-baselines.ts";

/** Ambert, Thiers (37 km from it) and Saint-Denis of La Réunion. */
const places: Readonly<Record<string, { latitude: number; longitude: number }>> = {
  "63003": { latitude: 45.55, longitude: 3.742 },
  "63430": { latitude: 45.857, longitude: 3.548 },
  "97411": { latitude: -20.879, longitude: 55.448 },
};
const placeOf: PlaceOf = (code) => places[code] ?? null;

const need = trialListing({ id: "need", kind: "need", title: "Cherche un minibus" });
const ranked = (name: string, others: Parameters<typeof trialListing>[0][]) => {
  const listings = [need, ...others.map(trialListing)];
  return openMatchingBaselines(listings, placeOf)[name]?.(need);
};
const byRules = (...others: Parameters<typeof trialListing>[0][]) => ranked("category, distance, dates", others);

describe("matching by category, distance and dates", () => {
  it("takes the other side only", () => {
    expect(byRules({ id: "offer" }, { id: "pool", kind: "pooling" }, { id: "again", kind: "need" })).toEqual([
      "offer",
      "pool",
    ]);
  });

  it("reaches as far as the larger of the two, and no further", () => {
    expect(byRules({ id: "thiers", commune: "63430" })).toEqual([]);
    expect(byRules({ id: "thiers", commune: "63430", radiusKm: 40 })).toEqual(["thiers"]);
    expect(byRules({ id: "mainland", commune: "97411", radiusKm: 1000 })).toEqual([]);
    expect(byRules({ id: "everywhere", commune: "97411", radiusKm: 10_000 })).toEqual(["everywhere"]);
    expect(byRules({ id: "nowhere", commune: "00000", radiusKm: 10_000 })).toEqual([]);
  });

  it("puts the same sub-category first, then the nearer, and leaves another family out", () => {
    const found = byRules(
      { id: "car", category: "mobility.car" },
      { id: "far", commune: "63430", radiusKm: 40 },
      { id: "here" },
      { id: "hall", category: "premises.storage" },
    );
    expect(found).toEqual(["here", "far", "car"]);
    expect(categoryScore(trialListing({ id: "a" }), trialListing({ id: "b", category: "mobility.car" }))).toBe(0.3);
  });

  it("wants a day in common; an open end is for ever", () => {
    const march = trialListing({ id: "a", startsOn: "2027-03-01", endsOn: "2027-03-31" });
    expect(datesOverlap(march, trialListing({ id: "b", startsOn: "2027-03-31", endsOn: null }))).toBe(true);
    expect(datesOverlap(march, trialListing({ id: "b", startsOn: "2027-04-01", endsOn: null }))).toBe(false);
    expect(datesOverlap(march, trialListing({ id: "b" }))).toBe(true);
    expect(datesOverlap(trialListing({ id: "b", endsOn: "2027-02-28" }), march)).toBe(false);
  });
});

it("text alone knows no place, the two together put the likelier text first", () => {
  const others = [
    { id: "reunion", commune: "97411" },
    { id: "other", title: "Fourgon", body: "Un grand coffre." },
  ];
  expect(ranked("text alone (BM25)", others)).toEqual(["reunion"]);
  expect(ranked("the same and BM25", [...others, { id: "zz" }])).toEqual(["zz", "other"]);
});

describe("search by BM25", () => {
  const query = (said: Partial<GradedQuery>): GradedQuery => ({
    id: "Q",
    text: "minibus",
    relevant: new Map(),
    traits: [],
    ...said,
  });
  const answer = openSearchBaselines(
    [need, trialListing({ id: "offer" }), trialListing({ id: "thiers", commune: "63430" })],
    placeOf,
  )["BM25, title and body"];

  it.each([
    [{}, ["need", "offer", "thiers"]],
    [{ filters: { kind: "offer" } }, ["offer", "thiers"]],
    [{ filters: { category: "mobility" }, near: { commune: "63003", km: 10 } }, ["need", "offer"]],
    [{ filters: { category: "mobil" } }, []],
    [{ text: "bateau" }, []],
  ])("keeps to filters and place: %j", (said, ids) => {
    const shown = answer?.(query(said));
    expect(shown?.ids.toSorted()).toEqual(ids);
    expect(shown?.total).toBe(ids.length);
  });
});
