import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstIsUseful, type Grades, mean, ndcgAt, precisionAt, recallAt } from "./metrics.ts";

const grades: Grades = new Map([
  ["a", 3],
  ["b", 2],
  ["c", 1],
]);

describe("by hand", () => {
  // Gains 7, 3, 1; discounts 1, 1/log2(3), 1/2. Ideal 7 + 3 × 0.63093 + 0.5 = 9.39279.
  it.each([
    [["a", "b", "c"], 1],
    [["b", "a", "c"], (3 + 7 * 0.630_929_753_6 + 0.5) / 9.392_789_260_7],
    [["x", "a"], (7 * 0.630_929_753_6) / 9.392_789_260_7],
    [["x", "y", "z", "c"], 0.430_676_558_1 / 9.392_789_260_7],
    [[], 0],
  ])("nDCG@10 of %j is %d", (ranked, value) => {
    expect(ndcgAt(10, ranked, grades)).toBeCloseTo(value, 9);
  });

  it("looks no further than k, for the ideal too", () => {
    expect(ndcgAt(1, ["a"], grades)).toBe(1);
    expect(ndcgAt(1, ["b", "a"], grades)).toBeCloseTo(3 / 7, 9);
    expect(ndcgAt(2, ["x", "y", "a"], grades)).toBe(0);
  });

  it("recall counts what is graded, precision the places taken", () => {
    expect(recallAt(20, ["c", "x", "a"], grades)).toBeCloseTo(2 / 3, 9);
    expect(recallAt(1, ["c", "x", "a"], grades)).toBeCloseTo(1 / 3, 9);
    expect(precisionAt(5, ["c", "x", "a"], grades)).toBeCloseTo(2 / 5, 9);
    expect(precisionAt(5, [], grades)).toBe(0);
  });

  it("has no opinion where nothing is graded", () => {
    expect(ndcgAt(10, ["a"], new Map())).toBeNull();
    expect(recallAt(20, ["a"], new Map())).toBeNull();
    expect(mean([null, null])).toBeNull();
    expect(mean([1, null, 0])).toBe(0.5);
  });

  it("the first is useful from grade 2", () => {
    expect(firstIsUseful(["b", "a"], grades)).toBe(true);
    expect(firstIsUseful(["c", "a"], grades)).toBe(false);
    expect(firstIsUseful([], grades)).toBe(false);
  });
});

const ids = Array.from({ length: 30 }, (_, index) => `i${index}`);
const someGrades = fc
  .dictionary(fc.constantFrom(...ids.slice(0, 15)), fc.integer({ min: 1, max: 3 }), { minKeys: 1 })
  .map((record) => new Map(Object.entries(record)));
const someRanking = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 30 });
const someCut = fc.integer({ min: 1, max: 20 });

describe("always", () => {
  it("is between 0 and 1, and 1 for the perfect order whatever follows", () => {
    fc.assert(
      fc.property(someGrades, someRanking, someCut, (grades, ranking, k) => {
        expect(ndcgAt(k, ranking, grades)).toBeGreaterThanOrEqual(0);
        expect(ndcgAt(k, ranking, grades)).toBeLessThanOrEqual(1 + 1e-12);
        const perfect = [...grades].sort((one, other) => other[1] - one[1]).map(([id]) => id);
        const ungraded = ranking.filter((id) => !grades.has(id));
        expect(ndcgAt(k, [...perfect, ...ungraded], grades)).toBeCloseTo(1, 9);
        expect(recallAt(30, [...ungraded.slice(0, 15), ...perfect], grades)).toBe(1);
      }),
    );
  });

  it("does not care in which order the ungraded come", () => {
    fc.assert(
      fc.property(someGrades, someRanking, someCut, (grades, ranking, k) => {
        const tail = ranking.filter((id) => !grades.has(id)).reverse();
        const reordered = ranking.map((id) => (grades.has(id) ? id : (tail.shift() ?? id)));
        expect(ndcgAt(k, reordered, grades)).toBe(ndcgAt(k, ranking, grades));
        expect(recallAt(k, reordered, grades)).toBe(recallAt(k, ranking, grades));
        expect(precisionAt(k, reordered, grades)).toBe(precisionAt(k, ranking, grades));
      }),
    );
  });

  it("never loses when the better of two neighbours goes first", () => {
    fc.assert(
      fc.property(someGrades, someRanking, someCut, fc.nat(28), (grades, ranking, k, place) => {
        const [one, other] = [ranking[place], ranking[place + 1]];
        if (one === undefined || other === undefined) return;
        const [better, worse] = (grades.get(one) ?? 0) >= (grades.get(other) ?? 0) ? [one, other] : [other, one];
        const swapped = ranking.with(place, better).with(place + 1, worse);
        expect(ndcgAt(k, swapped, grades)).toBeGreaterThanOrEqual((ndcgAt(k, ranking, grades) ?? 0) - 1e-12);
      }),
    );
  });

  it("gains nothing by showing the same listing twice", () => {
    fc.assert(
      fc.property(someGrades, someRanking, someCut, (grades, ranking, k) => {
        const doubled = ranking.flatMap((id) => [id, id]);
        expect(ndcgAt(k, doubled, grades)).toBe(ndcgAt(k, ranking, grades));
        expect(precisionAt(k, doubled, grades)).toBe(precisionAt(k, ranking, grades));
      }),
    );
  });
});
