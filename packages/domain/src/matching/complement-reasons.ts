import type { ConceptFinder } from "../search/concept-finder.ts";
import { isLabelCode, type LabelCode } from "../territories/labels.ts";
import type { Category } from "../vocabulary/vocabulary.ts";
import { categoryNearness } from "./category-neighbours.ts";
import { kilometresBetween, type Meeting } from "./complement.rules.ts";
import { inCommon, type Profile } from "./likeness.ts";

/** Why two listings are shown together; French is made of it in complement-reasons.fr.ts. */
export type ComplementReason =
  | { why: "same_category"; category: Category }
  | { why: "near_category"; category: Category }
  | { why: "concept"; label: string }
  | { why: "same_commune" }
  | { why: "distance"; kilometres: number }
  | { why: "everywhere" }
  | { why: "mainland" }
  | { why: "dates"; from: string | null; to: string | null }
  | { why: "label"; label: LabelCode }
  | { why: "theme" };

type Side = { meeting: Meeting; profile: Profile };

const nearEnoughToSay = 0.3;

/** The period both are there, when at least one has dates. */
function commonDates(one: Meeting, other: Meeting): ComplementReason[] {
  const latest = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);
  const earliest = (a: string | null, b: string | null): string | null =>
    a === null ? b : b === null || a < b ? a : b;
  const from = latest(one.startsOn, other.startsOn);
  const to = earliest(one.endsOn, other.endsOn);
  return from === null && to === null ? [] : [{ why: "dates", from, to }];
}

function whereReason(one: Meeting, other: Meeting): ComplementReason[] {
  if (one.communeCode === other.communeCode) return [{ why: "same_commune" }];
  if (other.reachKind === "country") return [{ why: "everywhere" }];
  if (other.reachKind === "mainland") return [{ why: "mainland" }];
  const kilometres = kilometresBetween(one, other);
  return kilometres === null ? [] : [{ why: "distance", kilometres: Math.round(kilometres) }];
}

/** What a person should read of this pair, what matters most first: never empty. */
export function reasonsToMeet(one: Side, other: Side, finder: ConceptFinder): ComplementReason[] {
  const nearness = categoryNearness(one.meeting.category, other.meeting.category);
  const category: ComplementReason[] =
    nearness === 1
      ? [{ why: "same_category", category: other.meeting.category }]
      : nearness >= nearEnoughToSay
        ? [{ why: "near_category", category: other.meeting.category }]
        : [];
  const thing = inCommon(one.profile.concepts, other.profile.concepts)
    .map((code) => finder.concepts.get(code))
    .find((concept) => concept !== undefined && !concept.isContext);
  const label = one.meeting.labels.find((code) => other.meeting.labels.includes(code) && code !== "france_services");
  return [
    ...category,
    ...(thing ? [{ why: "concept", label: thing.label } as const] : []),
    ...whereReason(one.meeting, other.meeting),
    ...commonDates(one.meeting, other.meeting),
    ...(label !== undefined && isLabelCode(label) ? [{ why: "label", label } as const] : []),
    ...(one.meeting.theme === other.meeting.theme ? [{ why: "theme" } as const] : []),
  ];
}
