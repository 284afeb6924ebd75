import { distanceInKilometres } from "@maillage/domain/territories/distance";
import type { PlaceOf } from "../evaluation-database.ts";
import type { GradedListing } from "../evaluation-set.ts";
import { indexTexts, type Scored } from "./bm25.ts";

/** Ranks the complements of one listing of the set, best first, ten at most. */
export type RankComplements = (source: GradedListing) => string[];

const mostShown = 10;

/** Who can answer whom, as the README of the shared set says it; a partner call may be answered by anyone. */
const complementsOf: Readonly<Record<GradedListing["kind"], readonly GradedListing["kind"][]>> = {
  need: ["offer", "pooling"],
  offer: ["need", "pooling", "partner_call"],
  pooling: ["need", "offer", "pooling"],
  partner_call: ["need", "offer", "pooling", "partner_call"],
};

/** Whether [startsOn, endsOn] of both share a day; an end that is not given is open. */
export function datesOverlap(one: GradedListing, other: GradedListing): boolean {
  const isBefore = (day: string | null, end: string | null) => day === null || end === null || day <= end;
  return isBefore(one.startsOn, other.endsOn) && isBefore(other.startsOn, one.endsOn);
}

/** 1 for the same sub-category, 0.3 for one of the same family, 0 otherwise. */
export function categoryScore(one: GradedListing, other: GradedListing): number {
  if (one.category === other.category) return 1;
  return one.category.split(".")[0] === other.category.split(".")[0] ? 0.3 : 0;
}

/** 1 in the same place, 0 at the larger of the two reaches, null beyond it or when a place is not known. */
function nearness(one: GradedListing, other: GradedListing, placeOf: PlaceOf): number | null {
  const [from, to] = [placeOf(one.commune), placeOf(other.commune)];
  const reach = Math.max(one.radiusKm, other.radiusKm);
  const km = from && to ? distanceInKilometres(from, to) : Number.POSITIVE_INFINITY;
  return km <= reach ? 1 - km / reach : null;
}

function best(scored: readonly Scored[], above: number): string[] {
  return scored
    .filter(({ score }) => score > above)
    .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id))
    .slice(0, mostShown)
    .map(({ id }) => id);
}

/** Three plain ways of matching, by their names in the tables. */
export function openMatchingBaselines(
  listings: readonly GradedListing[],
  placeOf: PlaceOf,
): Record<string, RankComplements> {
  const find = indexTexts(listings.map(({ id, title, body }) => ({ id, text: `${title}\n${title}\n${body}` })));
  const textScores = (source: GradedListing) =>
    find(`${source.title}\n${source.body}`).filter(({ id }) => id !== source.id);
  const byRules = (source: GradedListing) =>
    listings.flatMap((other) => {
      const near = nearness(source, other, placeOf);
      const fits = other.id !== source.id && complementsOf[source.kind].includes(other.kind);
      if (!fits || near === null || !datesOverlap(source, other)) return [];
      return [{ id: other.id, category: categoryScore(source, other), near }];
    });
  return {
    "text alone (BM25)": (source) => best(textScores(source), 0),
    "category, distance, dates": (source) =>
      best(
        byRules(source).map(({ id, category, near }) => ({ id, score: category > 0 ? category + 0.2 * near : 0 })),
        0,
      ),
    "the same and BM25": (source) => {
      const texts = textScores(source);
      const share = new Map(texts.map(({ id, score }) => [id, score / (texts[0]?.score ?? 1)]));
      const scored = byRules(source).map(({ id, category, near }) => ({
        id,
        score: category + 0.2 * near + (share.get(id) ?? 0),
      }));
      return best(scored, 0.4);
    },
  };
}
