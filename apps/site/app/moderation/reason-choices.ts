import { reasonsFor } from "@maillage/domain/moderation/case.rules";
import type { DecisionOutcome, DecisionSubject } from "@maillage/domain/moderation/decision";

export type ReasonChoice = { value: string; label: string; hint: string };

/** The outcomes that must say why. */
export const needsReasons = (outcome: DecisionOutcome): boolean => outcome !== "accepted" && outcome !== "dismissed";

const only: Partial<Record<DecisionOutcome, string>> = {
  rejected: "Pour un refus seulement. ",
  changes_requested: "Pour demander une modification seulement. ",
};

/**
 * The reasons shown for a case: those of the decisions it can have now. A reason that fits only one of them says so
 * before it is chosen, since the server refuses it with the other.
 */
export function reasonChoices(subject: DecisionSubject, possible: readonly DecisionOutcome[]): ReasonChoice[] {
  const outcomes = possible.filter(needsReasons);
  return reasonsFor(subject).flatMap(({ code, label, ground }) => {
    const fitting = outcomes.filter((outcome) => reasonsFor(subject, outcome).some((reason) => reason.code === code));
    const [first] = fitting;
    if (!first) return [];
    const restricted = fitting.length < outcomes.length ? (only[first] ?? "") : "";
    return [{ value: code, label, hint: `${restricted}${ground}` }];
  });
}
