import { expect, it } from "vitest";
import type { GradedQuery } from "./evaluation-set.ts";
import { scoreSearch } from "./search-scores.ts";

const query = (said: Partial<GradedQuery>): GradedQuery => ({
  id: "Q",
  text: "minibus",
  relevant: new Map([["a", 3]]),
  traits: [],
  ...said,
});

it("averages over the queries that have an answer, by trait, and counts what the others are shown", () => {
  const scores = scoreSearch([
    { query: query({ id: "Q1" }), shown: { ids: ["a"], total: 1 } },
    { query: query({ id: "Q2", traits: ["typo"], near: { commune: "63003", km: 20 } }), shown: { ids: [], total: 0 } },
    { query: query({ id: "Q3", traits: ["typo"] }), shown: { ids: ["x", "a"], total: 2 } },
    { query: query({ id: "Q4", relevant: new Map() }), shown: { ids: ["x"], total: 41 } },
  ]);
  const second = 1 / Math.log2(3);
  expect(scores.all.queries).toBe(3);
  expect(scores.all.ndcg10).toBeCloseTo((1 + second) / 3, 9);
  expect(scores.all.recall20).toBeCloseTo(2 / 3, 9);
  expect(scores.byTrait.typo?.ndcg10).toBeCloseTo(second / 2, 9);
  expect(scores.byTrait.near).toEqual({ queries: 1, ndcg10: 0, recall20: 0 });
  expect(scores.byTrait.plain?.queries).toBe(1);
  expect(scores.shownForNothing).toEqual({ Q4: 41 });
});
