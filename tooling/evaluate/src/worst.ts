import type { EvaluationSet } from "./evaluation-set.ts";
import type { Grades } from "./metrics.ts";
import type { QueryScore, SearchScores } from "./search-scores.ts";
import { shownNumber } from "./tables.ts";

type Describe = (id: string, grades: Grades) => string;

function describeListings({ listings }: EvaluationSet): Describe {
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  return (id, grades) => {
    const listing = byId.get(id);
    return `${grades.get(id) ?? 0}  ${id}  ${(listing?.kind ?? "?").padEnd(12)}  ${listing?.title ?? "(not of the set)"}`;
  };
}

/** What came, in order, then what was wanted and did not come. */
function cameAndWanted(describe: Describe, came: readonly string[], grades: Grades): string[] {
  const missing = [...grades].filter(([id]) => !came.includes(id)).sort((one, other) => other[1] - one[1]);
  return [
    ...came.map((id, index) => `  ${String(index + 1).padStart(2)}. ${describe(id, grades)}`),
    ...missing.map(([id]) => ` not shown ${describe(id, grades)}`),
  ];
}

function describeQuery(score: QueryScore, describe: Describe): string {
  const { query, shown, ndcg10, recall20 } = score;
  const conditions = [
    ...Object.entries(query.filters ?? {}).map(([name, value]) => `${name}=${value}`),
    ...(query.near ? [`within ${query.near.km} km of ${query.near.commune}`] : []),
    ...query.traits,
  ];
  const head = `${query.id} « ${query.text} » ${conditions.join(" ")}: nDCG@10 ${shownNumber(ndcg10)}, recall@20 ${shownNumber(recall20)}, ${shown.total} found`;
  return [head, ...cameAndWanted(describe, shown.ids.slice(0, 10), query.relevant)].join("\n");
}

/** The product's worst queries with what came (grade, id, kind, title) and what was wanted. */
export function worstQueries(
  set: EvaluationSet,
  search: Readonly<Record<string, SearchScores>>,
  count: number,
): string {
  const describe = describeListings(set);
  const scores = (search.product?.queries ?? []).filter(({ ndcg10 }) => ndcg10 !== null);
  const worst = scores.toSorted((one, other) => (one.ndcg10 ?? 0) - (other.ndcg10 ?? 0)).slice(0, count);
  return worst.map((score) => describeQuery(score, describe)).join("\n\n");
}
