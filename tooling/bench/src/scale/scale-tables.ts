import type { AlertsMeasured } from "./alert-measures.ts";
import type { MatchingMeasured } from "./matching-measures.ts";
import type { Measured } from "./measures.ts";
import type { Timing } from "./timings.ts";

/** All that was measured at one size. */
export type SizeMeasured = { count: number; loadedInSeconds: number; searches: Measured[]; matching: MatchingMeasured };

/** What a run measured: the sizes from the smallest to the largest, the crowd at the smallest, the alerts. */
export type RunMeasured = {
  sizes: SizeMeasured[];
  crowd: Timing & { perSecond: number };
  alerts: AlertsMeasured[];
};

/** A Markdown table with its columns aligned, so that it reads well in a terminal too. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(head.length, 3, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [row(heads), row(widths.map((width) => "-".repeat(width))), ...rows.map(row)].join("\n");
}

const shown = (milliseconds: number): string =>
  milliseconds < 100 ? milliseconds.toFixed(2) : milliseconds.toFixed(0);
const pair = (timing: Timing | null): string => (timing ? `${shown(timing.p50)} / ${shown(timing.p95)}` : "–");
/** How many times as much. */
export const times = (ratio: number): string => (Number.isFinite(ratio) ? `×${ratio.toFixed(2)}` : "–");
/** What the public door costs, in parts of the statement by hand. */
export const ratioOf = ({ http, raw }: Measured): number => (http && raw ? http.p50 / raw.p50 : Number.NaN);

/** Searches at each size, and how they grew from the first to the last. */
export function searchTable({ sizes }: RunMeasured): string {
  const heads = sizes.flatMap(({ count }) => [`${count.toLocaleString("en")} HTTP`, "by hand", "ratio"]);
  const [first] = sizes;
  const last = sizes.at(-1);
  const rows = (first?.searches ?? []).map((measured, index) => {
    const cells = sizes.flatMap(({ searches }) => {
      const here = searches[index];
      return here ? [pair(here.http), pair(here.raw), times(ratioOf(here))] : ["–", "–", "–"];
    });
    const end = last?.searches[index];
    const grown = (side: "http" | "raw"): string =>
      times((end?.[side]?.p50 ?? Number.NaN) / (measured[side]?.p50 ?? Number.NaN));
    return [measured.name, ...cells, grown("http"), grown("raw")];
  });
  return table(["ms, p50 / p95", ...heads, "growth HTTP", "growth by hand"], rows);
}

/** The complements of a listing at each size. */
export function matchingTable({ sizes }: RunMeasured): string {
  const rows = sizes.map(({ count, matching: { http, alone, brute, recall } }) => [
    count.toLocaleString("en"),
    pair(http),
    pair(alone),
    pair(brute),
    `1/${(brute.p50 / alone.p50).toFixed(1)}`,
    recall === null ? "–" : recall.toFixed(3),
  ]);
  return table(["complements, ms", "HTTP", "in process", "brute force", "part of it", "recall@20"], rows);
}

/** One listing against more and more alerts. */
export function alertTable({ alerts }: RunMeasured): string {
  const rows = alerts.map(({ alerts: count, anchored, sequential, met }) => [
    count.toLocaleString("en"),
    pair(anchored),
    pair(sequential),
    `1/${(sequential.p50 / anchored.p50).toFixed(1)}`,
    met.toFixed(1),
  ]);
  return table(["one listing against alerts, ms", "by anchors", "every alert", "part of it", "alerts met"], rows);
}

/** What many clients at once get. */
export const crowdLine = ({ crowd, sizes }: RunMeasured): string =>
  `32 clients at ${(sizes[0]?.count ?? 0).toLocaleString("en")}, each text another: ${crowd.perSecond.toFixed(0)} searches a second, ${pair(crowd)} ms`;
