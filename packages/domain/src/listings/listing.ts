import type { Category, ListingKind, Terms, Theme } from "../vocabulary/vocabulary.ts";

/** The states of a listing (design 1). */
export const listingStatuses = [
  { code: "draft", label: "Brouillon" },
  { code: "submitted", label: "En relecture" },
  { code: "changes_requested", label: "À modifier" },
  { code: "rejected", label: "Refusée" },
  { code: "published", label: "Publiée" },
  { code: "paused", label: "En pause" },
  { code: "fulfilled", label: "Aboutie" },
  { code: "expired", label: "Arrivée à échéance" },
  { code: "withdrawn", label: "Retirée" },
  { code: "removed", label: "Retirée par la modération" },
] as const;
export type ListingStatus = (typeof listingStatuses)[number]["code"];

/** The states of a changed text of a published listing. */
export const revisionStatuses = [
  "draft",
  "submitted",
  "changes_requested",
  "accepted",
  "rejected",
  "withdrawn",
] as const;
export type RevisionStatus = (typeof revisionStatuses)[number];

/** How far a listing reaches from its place. */
export const reachKinds = [
  { code: "radius", label: "Autour de la commune" },
  { code: "epci", label: "Dans l’intercommunalité" },
  { code: "departement", label: "Dans le département" },
  { code: "region", label: "Dans la région" },
  { code: "mainland", label: "Dans l’Hexagone et en Corse" },
  { code: "country", label: "Dans toute la France, outre-mer compris" },
] as const;
export type ReachKind = (typeof reachKinds)[number]["code"];
export const reachKindCodes = reachKinds.map((reach) => reach.code);

/** How an authority means to choose its partners. */
export const procedures = [
  { code: "ami", label: "Appel à manifestation d’intérêt (AMI)" },
  { code: "call_for_projects", label: "Appel à projets" },
  { code: "reserved_contract", label: "Marché réservé" },
  { code: "public_contract", label: "Marché public" },
  { code: "co_construction", label: "Co-construction" },
  { code: "free_discussion", label: "Échange libre" },
] as const;
export type Procedure = (typeof procedures)[number]["code"];
export const procedureCodes = procedures.map((procedure) => procedure.code);

/** What only some kinds ask. */
export type ListingDetails = {
  availability: string;
  partnersWanted: string;
  whatIsShared: string;
  deadline: string | null;
  procedure: Procedure | null;
  eligibility: string;
};

/** All that an author writes, complete or not: what is saved, submitted, revised, compared. */
export type ListingContent = ListingDetails & {
  kind: ListingKind;
  title: string;
  body: string;
  theme: Theme | null;
  category: Category | null;
  terms: Terms | null;
  communeCode: string | null;
  reachKind: ReachKind;
  reachKm: number | null;
  /** Calendar dates, `YYYY-MM-DD`, at the place of the listing. */
  startsOn: string | null;
  endsOn: string | null;
  quantity: string;
  standing: boolean;
};

/** The French name of a status; the code itself when unknown. */
export function statusLabel(code: string): string {
  return listingStatuses.find((status) => status.code === code)?.label ?? code;
}

/** The French name of a procedure; the code itself when unknown. */
export function procedureLabel(code: string): string {
  return procedures.find((procedure) => procedure.code === code)?.label ?? code;
}

/** How long a listing stays, unless it is standing: six months (design 1). */
export const listingLifeInMonths = 6;
/** How long before the end the author is reminded. */
export const expiryReminderInDays = 14;
export const maximumPhotos = 4;
