import type { Category } from "../vocabulary/vocabulary.ts";
import { leastScore } from "./complement.rules.ts";

/** Why a suggestion is not for an organisation. */
export const refusalReasons = [
  "too_far",
  "wrong_thing",
  "wrong_size",
  "wrong_dates",
  "already_known",
  "other",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** A suggestion as far as a refusal of another one teaches something of it. */
export type Suggested = { category: Category; kilometres: number | null; concepts: readonly string[] };

/** A refused suggestion, and why. */
export type Refused = Suggested & { reason: RefusalReason };

/** What one refusal takes from the score of a suggestion like it; three of them hide what is just above the threshold. */
const lessonWeight = 0.12;
const lessonsAtMost = 0.3;
/** As far as what was too far, give or take. */
const asFar = 0.9;

function teaches(refused: Refused, suggested: Suggested): boolean {
  if (refused.reason === "too_far") {
    return (
      refused.kilometres !== null && suggested.kilometres !== null && suggested.kilometres >= refused.kilometres * asFar
    );
  }
  if (refused.reason !== "wrong_thing") return false;
  const shared = suggested.concepts.filter((concept) => refused.concepts.includes(concept));
  return refused.category === suggested.category && (refused.concepts.length === 0 || shared.length > 0);
}

/**
 * The score of a suggestion for an organisation that has refused others: less for what is as far as what was too far,
 * and for the same thing as what was not wanted. Other reasons speak of one listing alone.
 */
export function scoreAfterRefusals(score: number, suggested: Suggested, refusals: readonly Refused[]): number {
  const lessons = refusals.filter((refused) => teaches(refused, suggested)).length;
  return score - Math.min(lessonsAtMost, lessons * lessonWeight);
}

/** A suggestion made to one listing of an organisation. */
type SuggestionTo = Suggested & { listingId: string; otherId: string; score: number };

/**
 * The suggestions made to an organisation, best first: without those it refused, the others with the score its refusals
 * leave them, and only those still worth suggesting.
 */
export function asTaught<Suggestion extends SuggestionTo>(
  suggestions: readonly Suggestion[],
  refusals: readonly (Refused & { listingId: string; otherId: string })[],
): Suggestion[] {
  const refused = new Set(refusals.map(({ listingId, otherId }) => `${listingId} ${otherId}`));
  return suggestions
    .filter(({ listingId, otherId }) => !refused.has(`${listingId} ${otherId}`))
    .map((suggestion) => ({ ...suggestion, score: scoreAfterRefusals(suggestion.score, suggestion, refusals) }))
    .filter(({ score }) => score >= leastScore)
    .sort((one, other) => other.score - one.score);
}
