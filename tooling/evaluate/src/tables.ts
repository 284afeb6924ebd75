import type { SearchScores } from "./search-scores.ts";

/** A number of the tables; a dash where there is nothing to measure. */
export function shownNumber(value: number | null, digits = 3): string {
  return value === null ? "–" : value.toFixed(digits);
}

/** A Markdown table with its columns aligned, so that it reads well in a terminal too. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(3, ...all.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(heads), `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`, ...rows.map(line)].join("\n");
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
    return `${name}: ${counts.join(", ") || "no such query"}`;
  });
  return [
    table(["search", "queries", "of them", "nDCG@10", "recall@20"], rows),
    `results shown where nothing is relevant: ${nothing.join("; ")}`,
  ].join("\n\n");
}
