import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "@maillage/test-world/test-database";
import { type Evaluation, evaluate, product } from "./evaluate.ts";
import { type EvaluationSet, readEvaluationSet } from "./evaluation-set.ts";
import { openEvaluationWorld } from "./evaluation-world.ts";
import { goalsTable, matchingTable, searchTable } from "./tables.ts";
import { trialListing } from "./trial-set.ts";
import { worstAnswers } from "./worst.ts";

const folder = mkdtempSync(join(tmpdir(), "maillage-set-"));
const write = (name: string, rows: readonly object[]) =>
  writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));

let database: TestDatabase;
let set: EvaluationSet;
let evaluation: Evaluation;

// The whole way once: the operator's import, the real API and the worker, on a set of four listings.
beforeAll(async () => {
  write("listings", [
    trialListing({ id: "offer" }),
    trialListing({ id: "need", kind: "need", title: "Cherche un minibus pour le marché" }),
    trialListing({ id: "far", commune: "97411" }),
    trialListing({ id: "hall", title: "Hangar sec", body: "Deux cents mètres carrés.", category: "premises.storage" }),
  ]);
  write("queries", [
    { id: "Q1", text: "hangar", filters: null, near: null, relevant: { hall: 3 } },
    {
      id: "Q2",
      text: "minibus",
      filters: { kind: "offer" },
      near: { commune: "63003", km: 30 },
      relevant: { offer: 3 },
    },
    { id: "Q3", text: "télescope", filters: null, near: null, relevant: {} },
    { id: "Q4", text: "hangar", filters: null, near: null, relevant: { need: 3 } },
  ]);
  write("matches", [{ source: "need", relevant: { offer: 3 } }]);
  write("hard", [{ type: "negative", reason: "far", a: "need", b: "far", note: "another ocean" }]);
  database = await openTestDatabase();
  set = readEvaluationSet(folder);
  const world = await openEvaluationWorld(database, set.listingsFile);
  try {
    const place = { latitude: 45.55, longitude: 3.74 };
    evaluation = await evaluate(set, world.apiUrl, (code) => (code === "63003" ? place : null));
  } finally {
    await world.close();
  }
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.close();
});

it("measures what the product's public door shows", () => {
  expect(evaluation.missing).toEqual([]);
  const scores = evaluation.search[product]?.queries.map(({ query, ndcg10 }) => [query.id, ndcg10]);
  expect(scores).toEqual([
    ["Q1", 1],
    ["Q2", 1],
    ["Q3", null],
    ["Q4", 0],
  ]);
  expect(evaluation.search[product]?.shownForNothing).toEqual({ Q3: 0 });
});

it("measures the baselines beside it", () => {
  expect(Object.keys(evaluation.search)).toEqual([product, "BM25, title and body", "BM25, every field"]);
  expect(evaluation.matching["category, distance, dates"]).toMatchObject({ ndcg5: 1, hard: { notShown: 1 } });
  expect(evaluation.matching["text alone (BM25)"]).toMatchObject({ hard: { notShown: 0 } });
});

it("prints the measures, the goals and the worst answers with what was wanted", () => {
  expect(searchTable(evaluation.search)).toMatch(/\| Maillage +\| all +\| 3 +\| 0\.667 +\| 0\.667/);
  expect(matchingTable(evaluation)).toMatch(/\| category, distance, dates +\| 1 +\| 1\.000/);
  expect(goalsTable(evaluation)).toMatch(/search nDCG@10 +\| ≥ 0\.85 +\| 0\.667 +\| not met/);
  const worst = worstAnswers(set, evaluation, 1);
  expect(worst).toContain("Q4 “hangar”: nDCG@10 0.000");
  expect(worst).toMatch(/ 1\. \[0\] hall {2}offer +Hangar sec/);
  expect(worst).toMatch(/wanted:\n +– \[3\] need {2}need +Cherche un minibus/);
  expect(worst).not.toContain("Q1");
});
