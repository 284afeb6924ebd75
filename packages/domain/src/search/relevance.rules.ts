import type { ListingKind } from "../vocabulary/vocabulary.ts";
import { type Option, type Understanding, type Unit } from "./query-understanding.ts";

/** Terms that answer a unit equally well, strongest step first. */
export type Step = { strength: number; terms: readonly string[] };
/** One thing asked, as the index is asked it. */
export type AskedUnit = { weight: number; steps: readonly Step[] };

/** A query as the index is asked it. */
export type AskedWords = {
  units: readonly AskedUnit[];
  /** What a listing scores that answers every main unit fully: scores are parts of it. */
  full: number;
  /** A listing is an answer when it has one of these terms. */
  enough: readonly string[];
  /** One list for each main unit: a listing that has a term of each is looked at first. */
  strong: readonly (readonly string[])[];
  /** The kinds searched for score 1, the others this much. */
  kindFactors: Readonly<Record<ListingKind, number>>;
};

/** The least part of the query that one term must answer for the listing to be shown at all. */
const leastPart = 0.1;
const strongEnough = 0.5;

/**
 * Who looks for a thing wants those who have it; who only names it may also want to know who else needs it; who hands
 * one over wants those.
 */
const factors = {
  seeks: { offer: 1, pooling: 1, partner_call: 0.5, need: 0.5 },
  names: { offer: 1, pooling: 1, partner_call: 0.6, need: 0.62 },
  offers: { offer: 0.5, pooling: 0.7, partner_call: 0.8, need: 1 },
} as const;

/** Small, explained preferences among listings that answer equally: added to a score of at most about 1. */
export const boosts = {
  /** Published since 30 days or less. */
  fresh: 0.02,
  /** A status of the organisation is verified. */
  verified: 0.02,
  /** Within 100 km of the place asked, the more the nearer. */
  near: 0.04,
  /** The place has a label in common with the place asked. */
  solidarity: 0.02,
} as const;
export const freshDays = 30;
export const nearKilometres = 100;

const rounded = (number: number): number => Math.round(number * 100) / 100;

/**
 * How the index is asked an understood query; null when nothing of it can be asked (no word, or only small ones).
 * @param weights those of a former page, in the order of the units, so that its list goes on unchanged
 */
export function askedWords({ units, intention }: Understanding, weights?: readonly number[]): AskedWords | null {
  const weighed = units.map((unit, index) => ({ ...unit, weight: weights?.[index] ?? rounded(unit.weight) }));
  const main = weighed.filter((unit) => unit.isMain && unit.weight > 0);
  if (main.length === 0) return null;
  const full = rounded(main.reduce((sum, { weight }) => sum + weight, 0));
  const least = Math.min(leastPart * full, strongEnough * Math.max(...main.map(({ weight }) => weight)));
  const answers = ({ weight, options }: Unit): string[] =>
    options.filter((option) => option.strength * weight >= least).map((option) => option.term);
  return {
    units: weighed.map(({ weight, options }) => ({ weight, steps: stepsOf(options) })),
    full,
    enough: [...new Set(main.flatMap(answers))],
    strong: main.map(({ options }) =>
      options.filter((option) => option.strength >= strongEnough).map((option) => option.term),
    ),
    kindFactors: factors[intention],
  };
}

function stepsOf(options: readonly Option[]): Step[] {
  const telling = options.filter((option) => option.strength > 0);
  const steps = Map.groupBy(telling, (option) => option.strength);
  return [...steps]
    .sort(([one], [other]) => other - one)
    .map(([strength, equal]) => ({ strength, terms: equal.map((option) => option.term) }));
}

/** How well a listing with these terms answers, before the boosts: 0 when it is no answer. The index computes the same. */
export function relevanceOf(asked: AskedWords, listing: { terms: ReadonlySet<string>; kind: ListingKind }): number {
  const has = (term: string): boolean => listing.terms.has(term);
  if (!asked.enough.some(has)) return 0;
  const answered = asked.units.map(
    ({ weight, steps }) => weight * (steps.find(({ terms }) => terms.some(has))?.strength ?? 0),
  );
  return (answered.reduce((sum, part) => sum + part, 0) / asked.full) * asked.kindFactors[listing.kind];
}
