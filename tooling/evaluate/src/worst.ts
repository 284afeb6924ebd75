import { type Evaluation, product } from "./evaluate.ts";
import type { EvaluationSet } from "./evaluation-set.ts";
import type { PairScore, SourceScore } from "./matching-scores.ts";
import type { Grades } from "./metrics.ts";
import type { QueryScore } from "./search-scores.ts";
import { shownNumber } from "./tables.ts";

type Describe = (id: string) => string;

/** A listing in one line: id, kind, title. */
function describeListings({ listings }: EvaluationSet): Describe {
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  return (id) => {
    const listing = byId.get(id);
    return `${id}  ${(listing?.kind ?? "?").padEnd(12)}  ${listing?.title ?? "(not of the set)"}`;
  };
}

type Answer = { shown: readonly string[]; relevant: Grades; cut: number };

/** What came first, in order, each with its grade; then what was wanted there, with the rank it came at if it did. */
function cameAndWanted(describe: Describe, { shown, relevant, cut }: Answer): string[] {
  const first = shown.slice(0, cut);
  const missed = [...relevant].filter(([id]) => !first.includes(id)).sort((one, other) => other[1] - one[1]);
  const rankOf = (id: string) => (shown.includes(id) ? `${shown.indexOf(id) + 1}.` : "–");
  const line = (id: string) => `  ${rankOf(id).padStart(3)} [${relevant.get(id) ?? 0}] ${describe(id)}`;
  return [...first.map(line), ...(missed.length > 0 ? ["  wanted:", ...missed.map(([id]) => line(id))] : [])];
}

function describeQuery({ query, shown, ndcg10, recall20 }: QueryScore, describe: Describe): string {
  const conditions = [
    ...Object.entries(query.filters ?? {}).map(([name, value]) => `${name}=${value}`),
    ...(query.near ? [`within ${query.near.km} km of ${query.near.commune}`] : []),
    ...query.traits,
  ].map((condition) => `, ${condition}`);
  const measures = `nDCG@10 ${shownNumber(ndcg10)}, recall@20 ${shownNumber(recall20)}, ${shown.total} found`;
  const head = `${query.id} “${query.text}”${conditions.join("")}: ${measures}`;
  return [head, ...cameAndWanted(describe, { shown: shown.ids, relevant: query.relevant, cut: 10 })].join("\n");
}

function describeSource({ source, relevant, shown, ndcg5 }: SourceScore, describe: Describe): string {
  const measure = ndcg5 === null ? "nothing fits" : `nDCG@5 ${shownNumber(ndcg5)}`;
  return [`${describe(source)}: ${measure}`, ...cameAndWanted(describe, { shown, relevant, cut: 5 })].join("\n");
}

function describePair({ pair, rank }: PairScore, describe: Describe): string {
  const note = pair.note ? ` (${pair.note})` : "";
  const place = rank === null ? "not shown" : `shown ${rank}.`;
  return [`${pair.type}, ${pair.reason}${note}: b ${place}`, `  a ${describe(pair.a)}`, `  b ${describe(pair.b)}`].join(
    "\n",
  );
}

/** Worst first: where nothing fits, showing something is worth 0 and showing nothing 1. */
function worthOf({ ndcg5, shown }: SourceScore): number {
  return ndcg5 ?? (shown.length === 0 ? 1 : 0);
}

/**
 * The product's `count` worst queries, sources and hard pairs, with what came and what was wanted (rank, grade, id, kind,
 * title). Empty when there is nothing to tell.
 */
export function worstAnswers(set: EvaluationSet, { search, matching }: Evaluation, count: number): string {
  const describe = describeListings(set);
  const queries = (search[product]?.queries ?? [])
    .filter(({ ndcg10 }) => ndcg10 !== null)
    .toSorted((one, other) => (one.ndcg10 ?? 0) - (other.ndcg10 ?? 0));
  const sources = (matching[product]?.scores ?? []).toSorted((one, other) => worthOf(one) - worthOf(other));
  const pairs = (matching[product]?.hard.pairs ?? []).filter(({ right }) => !right);
  const parts = [
    ["queries", queries.map((score) => describeQuery(score, describe))],
    ["sources", sources.map((score) => describeSource(score, describe))],
    ["hard pairs", pairs.map((score) => describePair(score, describe))],
  ] as const;
  return parts
    .map(([name, described]) => [name, described.slice(0, count)] as const)
    .filter(([, described]) => described.length > 0)
    .map(([name, described]) => `## Worst ${name}\n\n${described.join("\n\n")}`)
    .join("\n\n");
}
