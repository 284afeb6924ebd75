import { openMatchingBaselines } from "./baselines/matching-baselines.ts";
import { openSearchBaselines } from "./baselines/search-baselines.ts";
import type { PlaceOf } from "./evaluation-database.ts";
import type { EvaluationSet } from "./evaluation-set.ts";
import { askedAbout, type MatchingScores, type Suggested, scoreMatching } from "./matching-scores.ts";
import { complementsByHttp, readProductIds, searchByHttp } from "./open-data.ts";
import { type SearchScores, scoreSearch } from "./search-scores.ts";

/** The name of the product among the ways of searching and matching. */
export const product = "Maillage";

/** Everything measured on one set: each way of searching and of matching by its name. */
export type Evaluation = {
  set: string;
  /** Listings of the set the public door does not show. */
  missing: string[];
  search: Record<string, SearchScores>;
  /** The product is absent here as long as it has no complements to show. */
  matching: Record<string, MatchingScores>;
  /** Suggestions of the product that say no reason. */
  withoutReason: number;
};

async function searchProduct(apiUrl: string, { queries }: EvaluationSet): Promise<SearchScores> {
  const answers = [];
  for (const query of queries) answers.push({ query, shown: await searchByHttp(apiUrl, query) });
  return scoreSearch(answers);
}

type Asked = { suggested: Suggested; withoutReason: number };

/** Null when the product has no complements to show yet. */
async function matchProduct(apiUrl: string, set: EvaluationSet, ids: Map<string, string>): Promise<Asked | null> {
  const suggested = new Map<string, string[]>();
  let withoutReason = 0;
  for (const source of askedAbout(set)) {
    const id = ids.get(source);
    const answer = id === undefined ? [] : await complementsByHttp(apiUrl, id);
    if (answer === null) return null;
    withoutReason += answer.filter(({ reasons }) => reasons.length === 0).length;
    suggested.set(
      source,
      answer.map((suggestion) => suggestion.id),
    );
  }
  return { suggested, withoutReason };
}

function scoreBaselines(set: EvaluationSet, placeOf: PlaceOf): Pick<Evaluation, "search" | "matching"> {
  const search = Object.entries(openSearchBaselines(set.listings, placeOf)).map(
    ([name, answer]) => [name, scoreSearch(set.queries.map((query) => ({ query, shown: answer(query) })))] as const,
  );
  const asked = new Set(askedAbout(set));
  const sources = set.listings.filter(({ id }) => asked.has(id));
  const matching = Object.entries(openMatchingBaselines(set.listings, placeOf)).map(([name, rank]) => {
    const suggested = new Map(sources.map((source) => [source.id, rank(source)]));
    return [name, scoreMatching(set, suggested)] as const;
  });
  return { search: Object.fromEntries(search), matching: Object.fromEntries(matching) };
}

/** Asks the product everything through its public door, then the baselines. */
export async function evaluate(set: EvaluationSet, apiUrl: string, placeOf: PlaceOf): Promise<Evaluation> {
  const ids = await readProductIds(apiUrl);
  const searched = await searchProduct(apiUrl, set);
  const matched = await matchProduct(apiUrl, set, ids);
  const baselines = scoreBaselines(set, placeOf);
  const matching = matched ? { [product]: scoreMatching(set, matched.suggested) } : {};
  return {
    set: set.name,
    missing: set.listings.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
    search: { [product]: searched, ...baselines.search },
    matching: { ...matching, ...baselines.matching },
    withoutReason: matched?.withoutReason ?? 0,
  };
}
