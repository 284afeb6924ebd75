import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { evaluate, product } from "./evaluate.ts";
import type { EvaluationSet } from "./evaluation-set.ts";
import { goalsTable, matchingTable } from "./tables.ts";
import { trialListing } from "./trial-set.ts";
import { worstAnswers } from "./worst.ts";

const set: EvaluationSet = {
  name: "trial",
  listingsFile: "",
  listings: ["need", "offer", "hall", "lost"].map((id) => trialListing({ id })),
  queries: [],
  matches: [
    { source: "need", relevant: new Map([["offer", 3]]) },
    { source: "hall", relevant: new Map() },
    { source: "lost", relevant: new Map([["offer", 2]]) },
  ],
  hard: [{ type: "negative", reason: "wrong_thing", a: "offer", b: "hall", note: "a hall, not a bus" }],
};

const shown = (reference: string, raisons: string[]) => ({
  annonce: { id: `u-${reference}`, reference, titre: reference },
  score: 0.5,
  raisons,
});
const complements: Readonly<Record<string, unknown[]>> = {
  "u-need": [shown("hall", ["même thème"]), shown("offer", [])],
  "u-hall": [shown("need", ["à 2 km"])],
  "u-offer": [shown("hall", ["à 2 km"])],
};

let server: Server;
let apiUrl: string;

// An API that already shows complements: one listing of the set is not published, one suggestion gives no reason.
beforeAll(async () => {
  server = createServer((request, response) => {
    const id = /annonces\/([^/]+)\/correspondances/.exec(request.url ?? "")?.[1];
    const annonces = ["need", "offer", "hall"].map((reference) => shown(reference, []).annonce);
    const listings = { annonces, total: 3, suivant: null };
    response.end(JSON.stringify(id === undefined ? listings : { correspondances: complements[id] ?? [] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  apiUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it("measures the complements shown, and says which listings are not published", async () => {
  const evaluation = await evaluate(set, apiUrl, () => null);
  const second = 1 / Math.log2(3);
  expect(evaluation.missing).toEqual(["lost"]);
  expect(evaluation.matching[product]).toMatchObject({ sources: 2, shownWhereNothingFits: 1, hard: { notShown: 0 } });
  expect(evaluation.matching[product]?.ndcg5).toBeCloseTo(second / 2, 9);
  expect(matchingTable(evaluation)).toContain("Suggestions without a reason: 1");
  expect(goalsTable(evaluation)).toMatch(/suggestions where nothing fits +\| ≤ 0\.30 +\| 1\.000 +\| not met/);
  const worst = worstAnswers(set, evaluation, 3);
  expect(worst).toMatch(/hall {2}offer +Minibus à prêter: nothing fits\n +1\. \[0\] need/);
  expect(worst).toMatch(/negative, wrong_thing \(a hall, not a bus\): b shown 1\.\n {2}a offer/);
});
