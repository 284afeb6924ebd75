import { describe, expect, it } from "vitest";
import type { GradedSource, HardPair } from "./evaluation-set.ts";
import { askedAbout, scoreHardPairs, scoreMatching } from "./matching-scores.ts";

const matches: GradedSource[] = [
  { source: "s1", relevant: new Map([["a", 3]]) },
  {
    source: "s2",
    relevant: new Map([
      ["b", 1],
      ["c", 2],
    ]),
  },
  { source: "s3", relevant: new Map() },
];
const pair = (said: Partial<HardPair>): HardPair => ({
  type: "positive",
  reason: "paraphrase",
  a: "s1",
  b: "a",
  ...said,
});

describe("matching", () => {
  it("averages over the sources that have something, and counts what is shown to the others", () => {
    const scores = scoreMatching(
      { matches, hard: [] },
      new Map([
        ["s1", ["a", "x"]],
        ["s2", ["b"]],
        ["s3", ["x", "y"]],
      ]),
    );
    const second = 1 / (3 + 1 / Math.log2(3));
    expect(scores).toMatchObject({ sources: 2, nothingFits: 1, shownWhereNothingFits: 2, firstUseful: 0.5 });
    expect(scores.ndcg5).toBeCloseTo((1 + second) / 2, 9);
    expect(scores.precision5).toBeCloseTo(1 / 5, 9);
    expect(scores.precisionOfShown).toBeCloseTo((1 / 2 + 1 + 0) / 3, 9);
  });

  it("holds a source that was never asked for one shown nothing", () => {
    expect(scoreMatching({ matches, hard: [] }, new Map())).toMatchObject({ ndcg5: 0, shownWhereNothingFits: 0 });
  });
});

describe("hard pairs", () => {
  const sixth = ["p", "q", "r", "s", "t", "a"];

  it("a paraphrase is right among the first five, a false friend when it is not shown", () => {
    const hard = [pair({}), pair({ a: "s2" }), pair({ type: "negative", reason: "far", b: "z" })];
    const found = scoreHardPairs(
      hard,
      new Map([
        ["s1", ["x", "a"]],
        ["s2", sixth],
      ]),
    );
    expect(found).toMatchObject({ positives: 2, inFirst5: 0.5, inFirst10: 1, negatives: 1, notShown: 1 });
    expect(found.pairs.map(({ rank }) => rank)).toEqual([2, 6, null]);
    expect(found.rightByReason).toEqual({ "positive paraphrase": 0.5, "negative far": 1 });
  });

  it("a false friend is wrong wherever it is shown among ten", () => {
    const hard = [pair({ type: "negative", reason: "far" })];
    expect(scoreHardPairs(hard, new Map([["s1", sixth]])).notShown).toBe(0);
    expect(scoreHardPairs(hard, new Map([["s1", [...sixth.slice(0, 5), ..."uvwxy", "a"]]])).notShown).toBe(1);
  });

  it("are asked about once each, with the sources", () => {
    expect(askedAbout({ matches, hard: [pair({}), pair({ a: "h" }), pair({ a: "h", b: "z" })] })).toEqual([
      "s1",
      "s2",
      "s3",
      "h",
    ]);
  });
});
