import { departementNames } from "@maillage/domain/territories/departements.fr";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { ofRegion } from "@maillage/domain/territories/territory-wording.fr";
import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { Api } from "../api.server.ts";

type Facets = Awaited<ReturnType<Api["search"]["facets"]>>;
type Option = { value: string; label: string };

/** How many listings each choice would show, in words, by code; a choice that would show none has no entry. */
export type ChoiceCounts = Readonly<Record<"kinds" | "categories" | "themes" | "terms" | "labels", CountsByCode>>;
export type CountsByCode = Readonly<Record<string, string>>;

/** What the filters offer: only what the page shows of the counts travels to the browser. */
export type FilterChoices = {
  counts: ChoiceCounts;
  regions: Option[];
  /** Those of the région asked, or of the département asked. */
  departements: { label: string; options: Option[] } | null;
  distances: Option[];
  periods: { label: string; from: string; to: string; count: string }[];
  /** Some are counted among the newest 5,000 answers only. */
  capped: boolean;
};

const periodLabels = {
  this_month: "Ce mois-ci",
  next_month: "Le mois prochain",
  three_months: "D’ici trois mois",
} as const;

const nameOf = (code: string): string => departementNames[code]?.name ?? code;
const byLabel = (one: Option, other: Option): number => one.label.localeCompare(other.label, "fr");

/** « 12 », « 1 204+ » when there may be more. */
const inWords = (count: number, isCapped: boolean): string => `${numberInWords(count)}${isCapped ? "+" : ""}`;

function byCode(rows: readonly { code: string; count: number }[], isCapped: boolean): CountsByCode {
  return Object.fromEntries(rows.map(({ code, count }) => [code, inWords(count, isCapped)]));
}

/** The sub-categories and their groups, whose counts are the sums. */
function withGroups(categories: Facets["categories"]): Facets["categories"] {
  const groups = new Map<string, number>();
  for (const { code, count } of categories) {
    const group = code.split(".")[0] ?? code;
    groups.set(group, (groups.get(group) ?? 0) + count);
  }
  return [...categories, ...[...groups].map(([code, count]) => ({ code, count }))];
}

/** The région a territory filter is in: its own, or that of its département as the counts tell it. */
function regionOf(territory: string | null, { departements }: Facets): string | null {
  const [kind, code] = territory?.split(":") ?? [];
  if (kind === "region") return code ?? null;
  return departements.find((row) => kind === "departement" && row.code === code)?.regionCode ?? null;
}

/** The choices of each filter in words. @param territory the territory filter in place: `departement:63` */
export function filterChoices(facets: Facets, territory: string | null): FilterChoices {
  const { kinds, categories, themes, terms, labels, regions, departements, distances, periods, capped } = facets;
  const isCapped = (filter: Facets["capped"][number]): boolean => capped.includes(filter);
  const counted = (label: string, count: number, filter: Facets["capped"][number]): string =>
    `${label} (${inWords(count, isCapped(filter))})`;
  const region = regionOf(territory, facets);
  const around = departements.filter(({ regionCode }) => regionCode === region);
  return {
    counts: {
      kinds: byCode(kinds, isCapped("kinds")),
      categories: byCode(withGroups(categories), isCapped("categories")),
      themes: byCode(themes, isCapped("themes")),
      terms: byCode(terms, isCapped("terms")),
      labels: byCode(labels, isCapped("labels")),
    },
    regions: regions
      .map(({ code, count }) => ({
        value: `region:${code}`,
        label: counted(regionName(code)?.name ?? code, count, "territory"),
      }))
      .sort(byLabel),
    departements:
      region === null
        ? null
        : {
            label: `Départements ${ofRegion(region)}`,
            options: around
              .map(({ code, count }) => ({
                value: `departement:${code}`,
                label: counted(nameOf(code), count, "territory"),
              }))
              .sort(byLabel),
          },
    distances: distances.map(({ km, count }) => ({
      value: String(km),
      label: counted(`À moins de ${km}\u00a0km`, count, "distance"),
    })),
    periods: periods
      .filter(({ count }) => count > 0)
      .map(({ code, from, to, count }) => ({
        label: periodLabels[code],
        from,
        to,
        count: inWords(count, isCapped("dates")),
      })),
    capped: capped.length > 0,
  };
}
