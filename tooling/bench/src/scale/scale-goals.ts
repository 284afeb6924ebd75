import { type RunMeasured, ratioOf, type SizeMeasured, table, times } from "./scale-tables.ts";

type Goal = {
  name: string;
  wanted: string;
  value: number;
  met: (value: number) => boolean;
  show?: (value: number) => string;
};

const unknown = Number.NaN;
const searched = ["text, rare", "text, common", "text, several words"];
const part = (value: number): string => `1/${(1 / value).toFixed(1)}`;
const atMost = (most: number) => (value: number) => value <= most;
const atLeast = (least: number) => (value: number) => value >= least;

const found = (size: SizeMeasured | undefined, name: string) =>
  size?.searches.find((measured) => measured.name === name);
const httpOf = (size: SizeMeasured | undefined, name: string): number => found(size, name)?.http?.p50 ?? unknown;

/** The worst of the searches by words, in parts of its statement by hand. */
function worstRatio(size: SizeMeasured): number {
  return Math.max(
    ...searched.map((name) => {
      const measured = found(size, name);
      return measured ? ratioOf(measured) : unknown;
    }),
  );
}

function searchGoals({ sizes }: RunMeasured): Goal[] {
  const [first] = sizes;
  const last = sizes.at(-1);
  const growth = (name: string): number => (sizes.length < 2 ? unknown : httpOf(last, name) / httpOf(first, name));
  const wide = found(last, "facets, wide rows (baseline)")?.raw?.p50 ?? unknown;
  const ratios = sizes.map((size) => ({
    name: `text at ${size.count.toLocaleString("en")}, HTTP to SQL, the worst`,
    wanted: "≤ ×2",
    value: worstRatio(size),
    met: atMost(2),
  }));
  const text = Math.max(...searched.map(growth));
  const facets = httpOf(last, "facets, frequent word") / wide;
  return [
    ...ratios,
    { name: "growth, filters only", wanted: "≤ ×1.6", value: growth("filters only"), met: atMost(1.6) },
    { name: "growth, text, the worst", wanted: "≤ ×30", value: text, met: atMost(30) },
    { name: "growth, 20 nearest", wanted: "≤ ×1.6", value: growth("20 nearest of a category"), met: atMost(1.6) },
    { name: "facets to wide rows, largest size", wanted: "≤ 1/10", value: facets, met: atMost(0.1), show: part },
  ];
}

function otherGoals({ sizes, crowd, alerts }: RunMeasured): Goal[] {
  const matching = sizes.at(-1)?.matching;
  const cost = (matching?.alone.p50 ?? unknown) / (matching?.brute.p50 ?? unknown);
  const recall = Math.min(...sizes.flatMap((size) => size.matching.recall ?? []));
  const many = alerts.find(({ alerts: count }) => count === 100_000);
  const held = many ? many.anchored.p50 / many.sequential.p50 : unknown;
  const thousandths = (value: number): string => value.toFixed(3);
  const whole = (value: number): string => value.toFixed(0);
  return [
    { name: "matching to brute force, largest size", wanted: "≤ 1/50", value: cost, met: atMost(0.02), show: part },
    { name: "matching recall@20, the least", wanted: "≥ 0.95", value: recall, met: atLeast(0.95), show: thousandths },
    { name: "100,000 alerts to a sequential pass", wanted: "≤ 1/3", value: held, met: atMost(1 / 3), show: part },
    {
      name: "text searches a second, 32 clients",
      wanted: "≥ 500",
      value: crowd.perSecond,
      met: atLeast(500),
      show: whole,
    },
  ];
}

/** The goals of the project, each with what was measured in this run. */
export function goalsTable(run: RunMeasured): string {
  const rows = [...searchGoals(run), ...otherGoals(run)].map(({ name, wanted, value, met, show = times }) => [
    name,
    wanted,
    Number.isFinite(value) ? show(value) : "–",
    Number.isFinite(value) ? (met(value) ? "met" : "not met") : "–",
  ]);
  return table(["goal", "wanted", "measured", ""], rows);
}
