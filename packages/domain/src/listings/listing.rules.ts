import type { Refusal } from "../refusals/refusal.ts";
import type { ListingKind } from "../vocabulary/vocabulary.ts";
import type { ListingContent, ListingStatus } from "./listing.ts";

/** A field that must be mended before submission, with the sentence that says how. */
export type FieldProblem = { field: keyof ListingContent; message: string };

const deadlineOf = (content: ListingContent): string | null =>
  content.kind === "partner_call" ? content.deadline : null;

const textProblems = (content: ListingContent): FieldProblem[] => [
  ...(content.title.length < 8
    ? [
        {
          field: "title",
          message:
            "Donnez un titre d’au moins 8\u00a0caractères, par exemple «\u00a0Minibus 9\u00a0places à partager le week-end\u00a0».",
        } as const,
      ]
    : []),
  ...(content.body.length < 40
    ? [
        {
          field: "body",
          message: "Décrivez votre annonce en deux ou trois phrases, 40\u00a0caractères au moins.",
        } as const,
      ]
    : []),
];

const choiceProblems = (content: ListingContent): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  if (!content.category) problems.push({ field: "category", message: "Choisissez une catégorie." });
  if (!content.theme) problems.push({ field: "theme", message: "Choisissez un thème." });
  if (!content.terms)
    problems.push({ field: "terms", message: "Choisissez les conditions, ou «\u00a0À convenir\u00a0»." });
  if (!content.communeCode) problems.push({ field: "communeCode", message: "Indiquez la commune concernée." });
  if (content.reachKind === "radius" && content.reachKm === null) {
    problems.push({
      field: "reachKm",
      message: "Indiquez jusqu’à combien de kilomètres va votre annonce, par exemple 30.",
    });
  }
  return problems;
};

const dateProblems = (content: ListingContent, today: string): FieldProblem[] => {
  const problems: FieldProblem[] = [];
  const { startsOn, endsOn } = content;
  if (startsOn && endsOn && endsOn < startsOn) {
    problems.push({ field: "endsOn", message: "La date de fin précède la date de début. Corrigez l’une des deux." });
  } else if (endsOn && endsOn < today) {
    problems.push({
      field: "endsOn",
      message: "La date de fin est déjà passée. Choisissez une date à venir, ou laissez vide.",
    });
  }
  const deadline = deadlineOf(content);
  if (deadline && deadline < today) {
    problems.push({ field: "deadline", message: "La date limite est déjà passée. Choisissez une date à venir." });
  }
  return problems;
};

const kindProblems: Record<ListingKind, (content: ListingContent) => FieldProblem[]> = {
  need: () => [],
  offer: () => [],
  pooling: (content) =>
    content.whatIsShared === ""
      ? [{ field: "whatIsShared", message: "Dites ce qui serait partagé\u00a0: un bien, un emploi, un achat." }]
      : [],
  partner_call: (content) => [
    ...(content.deadline === null && !content.standing
      ? [
          {
            field: "deadline",
            message: "Indiquez jusqu’à quand on peut répondre, ou cochez «\u00a0Annonce permanente\u00a0».",
          } as const,
        ]
      : []),
    ...(content.procedure === null
      ? [{ field: "procedure", message: "Choisissez comment vous retiendrez vos partenaires." } as const]
      : []),
  ],
};

/**
 * What is still missing or wrong before this content can be submitted, in the order of the form; empty when complete.
 * @param today calendar date `YYYY-MM-DD` at the place of the listing
 */
export function whatIsMissing(content: ListingContent, today: string): FieldProblem[] {
  return [
    ...textProblems(content),
    ...choiceProblems(content),
    ...kindProblems[content.kind](content),
    ...dateProblems(content, today),
  ];
}

const allowedFrom = {
  edit: ["draft", "changes_requested"],
  submit: ["draft", "changes_requested"],
  takeBack: ["submitted"],
  revise: ["published", "paused"],
  pause: ["published"],
  resume: ["paused"],
  fulfil: ["published", "paused"],
  renew: ["published", "expired"],
  withdraw: ["draft", "submitted", "changes_requested", "published", "paused", "expired"],
} as const satisfies Record<string, readonly ListingStatus[]>;

/** What an author can do with a listing, beside reading it. */
export type ListingVerb = keyof typeof allowedFrom;
export const listingVerbs = [
  "edit",
  "submit",
  "takeBack",
  "revise",
  "pause",
  "resume",
  "fulfil",
  "renew",
  "withdraw",
] as const satisfies readonly ListingVerb[];

/** Why this verb does not apply to a listing in this state, or null when it does: for the button and for the server. */
export function whyNot(verb: ListingVerb, status: ListingStatus): Refusal | null {
  const states: readonly ListingStatus[] = allowedFrom[verb];
  return states.includes(status) ? null : { code: "listing_not_in_that_state" };
}

/** The verbs a state allows, sent to the view as its buttons. */
export function verbsFor(status: ListingStatus): ListingVerb[] {
  return listingVerbs.filter((verb) => whyNot(verb, status) === null);
}

/**
 * Whether a submission is published at once and reviewed afterwards: a verified organisation with enough
 * accepted listings (design 1; each CRESS sets how many, three by default).
 */
export function isPublishedAtOnce(author: {
  verified: boolean;
  acceptedListings: number;
  trustedAfter: number;
}): boolean {
  return author.verified && author.acceptedListings >= author.trustedAfter;
}

/** The states in which a listing has a page that everyone can read. */
export const liveStatuses: readonly ListingStatus[] = ["published", "paused", "fulfilled", "expired"];

/** Whether a listing in this state can be read by everyone. */
export function isLive(status: ListingStatus): boolean {
  return liveStatuses.includes(status);
}

/** Whether a listing in this state is in the lists, or will be again when its author says so. */
export function isListed(status: ListingStatus): boolean {
  return whyNot("revise", status) === null;
}

/**
 * Why the photos of a listing in this state are left as they are, or null: while the desk reads it they are what it
 * reads, and those of a refused one are what an appeal looks at.
 */
export function whyNotChangePhotos(status: ListingStatus): Refusal | null {
  if (status === "submitted") return { code: "photos_are_being_read" };
  return ["rejected", "removed", "withdrawn"].includes(status) ? { code: "listing_not_in_that_state" } : null;
}
