import { openSearchBaseline } from "./baselines/search-baseline.ts";
import type { EvaluationServer } from "./evaluation-database.ts";
import type { EvaluationSet } from "./evaluation-set.ts";
import { openEvaluationWorld } from "./evaluation-world.ts";
import { searchByHttp } from "./open-data.ts";
import { type SearchScores, scoreSearch } from "./search-scores.ts";

/** Everything measured on one set: each way of searching by its name, the product first. */
export type Evaluation = { set: string; imported: string; search: Record<string, SearchScores> };

async function searchProduct(apiUrl: string, { queries }: EvaluationSet): Promise<SearchScores> {
  const answers = [];
  for (const query of queries) answers.push({ query, shown: await searchByHttp(apiUrl, query) });
  return scoreSearch(answers);
}

/** Imports the set into a fresh database, asks the product everything through its public door, then the baselines. */
export async function evaluate(server: EvaluationServer, set: EvaluationSet): Promise<Evaluation> {
  const world = await openEvaluationWorld(server, set.listingsFile);
  try {
    const product = await searchProduct(world.apiUrl, set);
    const baseline = openSearchBaseline(set.listings, server.placeOf);
    const bm25 = scoreSearch(set.queries.map((query) => ({ query, shown: baseline(query) })));
    return { set: set.name, imported: world.imported, search: { product, BM25: bm25 } };
  } finally {
    await world.close();
  }
}
