import { sentences } from "./evaluate.fr.ts";
import type { Evaluation } from "./evaluate.ts";
import { product } from "./evaluate.ts";
import type { MatchingScores } from "./matching-scores.ts";
import type { SearchScores } from "./search-scores.ts";

/** A number of the tables; a dash where there is nothing to measure. */
export function shownNumber(value: number | null, digits = 3): string {
  return value === null ? "–" : value.toFixed(digits);
}

/** A Markdown table with its columns aligned, so that it reads well in a terminal too. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, 3, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(heads), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

/** Search: each way of searching, over all queries then by trait, with what is shown where nothing is relevant. */
export function searchTable(search: Readonly<Record<string, SearchScores>>): string {
  const rows = Object.entries(search).flatMap(([name, { all, byTrait }]) =>
    [["all", all] as const, ...Object.entries(byTrait)].map(([trait, means]) => [
      name,
      trait,
      String(means.queries),
      shownNumber(means.ndcg10),
      shownNumber(means.recall20),
    ]),
  );
  const nothing = Object.entries(search).map(([name, { shownForNothing }]) => {
    const counts = Object.entries(shownForNothing).map(([id, count]) => `${id} ${count}`);
    return `- ${name}: ${counts.join(", ") || "no such query"}`;
  });
  return [
    table(["search", "queries", "of them", "nDCG@10", "recall@20"], rows),
    ["Results found where nothing is relevant:", ...nothing].join("\n"),
  ].join("\n\n");
}

function matchingRow([name, scores]: [string, MatchingScores]): string[] {
  return [
    name,
    String(scores.sources),
    shownNumber(scores.ndcg5),
    shownNumber(scores.precision5),
    shownNumber(scores.precisionOfShown),
    shownNumber(scores.firstUseful),
    `${shownNumber(scores.shownWhereNothingFits, 2)} (${scores.nothingFits})`,
  ];
}

const matchingHeads = [
  "matching",
  "sources",
  "nDCG@5",
  "precision@5",
  "fit, of those shown",
  "first ≥ 2",
  "shown where nothing fits",
];

/** Matching: each way of matching, then the hard pairs alone. */
export function matchingTable({ matching, withoutReason }: Evaluation): string {
  const all = Object.entries(matching);
  const reasons = Object.keys(all[0]?.[1].hard.rightByReason ?? {});
  const pairs = all.map(([name, { hard }]) => [
    name,
    `${shownNumber(hard.inFirst5)} (${hard.positives})`,
    shownNumber(hard.inFirst10),
    `${shownNumber(hard.notShown)} (${hard.negatives})`,
    ...reasons.map((reason) => shownNumber(hard.rightByReason[reason] ?? null)),
  ]);
  return [
    ...(matching[product] ? [] : [sentences.notYet]),
    table(matchingHeads, all.map(matchingRow)),
    table(["hard pairs", "+ in first 5", "+ in first 10", "− not shown", ...reasons], pairs),
    ...(withoutReason > 0 ? [`Suggestions without a reason: ${withoutReason}`] : []),
  ].join("\n\n");
}

/** The goals of the project for the product, each with what was measured. */
export function goalsTable({ search, matching }: Evaluation): string {
  const { all } = search[product] ?? {};
  const matched = matching[product];
  const goals = [
    { name: "search nDCG@10", goal: "≥ 0.85", value: all?.ndcg10, met: (value: number) => value >= 0.85 },
    { name: "matching nDCG@5", goal: "≥ 0.88", value: matched?.ndcg5, met: (value: number) => value >= 0.88 },
    {
      name: "suggestions where nothing fits",
      goal: "≤ 0.30",
      value: matched?.shownWhereNothingFits,
      met: (value: number) => value <= 0.3,
    },
  ];
  const rows = goals.map(({ name, goal, value, met }) => [
    name,
    goal,
    shownNumber(value ?? null),
    value === null || value === undefined ? "–" : met(value) ? "met" : "not met",
  ]);
  return table(["goal", "wanted", "measured", ""], rows);
}
