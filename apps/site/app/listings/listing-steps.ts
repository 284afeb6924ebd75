import type { ListingContent } from "@maillage/domain/listings/listing";
import type { FieldProblem } from "@maillage/domain/listings/listing.rules";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { StepState } from "@maillage/ui/steps/steps";
import { type KindField, kindWords } from "./listing-form-words.ts";

/** The five steps in which a listing is written, as their addresses name them. */
export const listingSteps = ["essentiel", "rangement", "lieu", "dates", "conditions"] as const;
export type ListingStep = (typeof listingSteps)[number];

export const stepTitles: Record<ListingStep, string> = {
  essentiel: "L’essentiel",
  rangement: "Où la ranger",
  lieu: "Où et jusqu’où",
  dates: "Quand",
  conditions: "À quelles conditions",
};

type ContentField = Exclude<keyof ListingContent, "kind">;

const ofEveryKind: Record<ListingStep, readonly ContentField[]> = {
  essentiel: ["title", "body"],
  rangement: ["category", "theme"],
  lieu: ["communeCode", "reachKind", "reachKm"],
  dates: ["startsOn", "endsOn", "standing"],
  conditions: ["terms"],
};

const stepOfKindField: Record<KindField, ListingStep> = {
  whatIsShared: "essentiel",
  partnersWanted: "essentiel",
  quantity: "essentiel",
  availability: "dates",
  deadline: "dates",
  procedure: "conditions",
  eligibility: "conditions",
};

/** The step an address names, or null. */
export function stepNamed(text: string): ListingStep | null {
  return listingSteps.find((step) => step === text) ?? null;
}

/** The fields that only this kind asks at this step, in their order. */
export function kindFieldsOf(step: ListingStep, kind: ListingKind): KindField[] {
  return kindWords[kind].fields.filter((field) => stepOfKindField[field] === step);
}

/** Every field of a step for this kind: what its form sends, and nothing else. */
export function fieldsOf(step: ListingStep, kind: ListingKind): ContentField[] {
  return [...ofEveryKind[step], ...kindFieldsOf(step, kind)];
}

/** What is still missing at a step. */
export function missingAt(step: ListingStep, kind: ListingKind, missing: readonly FieldProblem[]): FieldProblem[] {
  const fields: readonly string[] = fieldsOf(step, kind);
  return missing.filter(({ field }) => fields.includes(field));
}

/** The first step where something is missing; null when the listing is complete. */
export function firstUnfinished(kind: ListingKind, missing: readonly FieldProblem[]): ListingStep | null {
  return listingSteps.find((step) => missingAt(step, kind, missing).length > 0) ?? null;
}

/** The step before and the step after. */
export function around(step: ListingStep): { previous: ListingStep | null; next: ListingStep | null } {
  const at = listingSteps.indexOf(step);
  return { previous: listingSteps[at - 1] ?? null, next: listingSteps[at + 1] ?? null };
}

/** The address of a step of a listing already saved. */
export function stepPath(listingId: string, step: ListingStep): string {
  return `/espace/annonces/${listingId}/modifier/${step}`;
}

/**
 * Where one stands: a step is done when nothing is missing there and one has been past it. Later steps may ask nothing
 * that is required: they are not done for all that.
 */
export function stepStates(
  current: ListingStep,
  kind: ListingKind,
  missing: readonly FieldProblem[],
): Record<ListingStep, StepState> {
  const unfinished = firstUnfinished(kind, missing);
  const reached = Math.max(
    listingSteps.indexOf(current),
    unfinished === null ? listingSteps.length : listingSteps.indexOf(unfinished),
  );
  const stateOf = (step: ListingStep, index: number): StepState => {
    if (step === current) return "current";
    return index < reached && missingAt(step, kind, missing).length === 0 ? "done" : "todo";
  };
  const [essentiel, rangement, lieu, dates, conditions] = listingSteps;
  return {
    essentiel: stateOf(essentiel, 0),
    rangement: stateOf(rangement, 1),
    lieu: stateOf(lieu, 2),
    dates: stateOf(dates, 3),
    conditions: stateOf(conditions, 4),
  };
}
