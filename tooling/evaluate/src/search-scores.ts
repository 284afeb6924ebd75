import type { GradedQuery } from "./evaluation-set.ts";
import { mean, ndcgAt, recallAt } from "./metrics.ts";
import type { Shown } from "./open-data.ts";

/** One query, what was shown for it and what that is worth; null where nothing is graded. */
export type QueryScore = { query: GradedQuery; shown: Shown; ndcg10: number | null; recall20: number | null };

/** The means over some queries. */
export type SearchMeans = { queries: number; ndcg10: number | null; recall20: number | null };

/** The scores of one way of searching. */
export type SearchScores = {
  all: SearchMeans;
  /** The same by trait of the query: what the set says, and whether it has a place, filters or neither. */
  byTrait: Record<string, SearchMeans>;
  /** How many results were found for each query where nothing is relevant. */
  shownForNothing: Record<string, number>;
  queries: QueryScore[];
};

function traitsOf({ traits, near, filters }: GradedQuery): string[] {
  const all = [...traits, ...(near ? ["near"] : []), ...(filters ? ["filters"] : [])];
  return all.length === 0 ? ["plain"] : all;
}

function meansOf(scores: readonly QueryScore[]): SearchMeans {
  const graded = scores.filter(({ ndcg10 }) => ndcg10 !== null);
  return {
    queries: graded.length,
    ndcg10: mean(graded.map(({ ndcg10 }) => ndcg10)),
    recall20: mean(graded.map(({ recall20 }) => recall20)),
  };
}

/** Scores what was shown for each query. */
export function scoreSearch(answers: readonly { query: GradedQuery; shown: Shown }[]): SearchScores {
  const queries = answers.map(({ query, shown }) => ({
    query,
    shown,
    ndcg10: ndcgAt(10, shown.ids, query.relevant),
    recall20: recallAt(20, shown.ids, query.relevant),
  }));
  const traits = [...new Set(queries.flatMap(({ query }) => traitsOf(query)))].toSorted();
  const withTrait = (trait: string) => queries.filter(({ query }) => traitsOf(query).includes(trait));
  const nothing = queries.filter(({ query }) => query.relevant.size === 0);
  return {
    all: meansOf(queries),
    byTrait: Object.fromEntries(traits.map((trait) => [trait, meansOf(withTrait(trait))])),
    shownForNothing: Object.fromEntries(nothing.map(({ query, shown }) => [query.id, shown.total])),
    queries,
  };
}
