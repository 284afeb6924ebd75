import type { ListingContent } from "@maillage/domain/listings/listing";
import { kindsComplementing } from "@maillage/domain/matching/complement.rules";
import { natureOf } from "@maillage/domain/vocabulary/natures";
import { categoriesUnder, categoryGroupCodes } from "@maillage/domain/vocabulary/vocabulary";
import { alertHref } from "../alerts/alert-href.ts";
import { stepPath } from "../listings/listing-steps.ts";
import { type ListingFilters, listingsHref, noFilters } from "../search/listing-filters.ts";
import type { WayOut } from "../search/ways-out.ts";

/** What is known of a listing that nothing answers; `mayWrite`, whether the reader may change it. */
export type AnswersWanted = { id: string; mayWrite: boolean } & Pick<
  ListingContent,
  "kind" | "title" | "category" | "communeCode" | "reachKind" | "reachKm"
>;

const fartherKm = 100;
const farthestKm = 1000;

/** What may answer it, farther than it reaches: of its category, or with its words when it has none. */
function answersTo({ kind, title, category, communeCode, reachKind, reachKm }: AnswersWanted): ListingFilters {
  const isLocal = reachKind === "radius" || reachKind === "epci" || reachKind === "departement";
  return {
    ...noFilters,
    kinds: [...kindsComplementing(kind)],
    ...(category ? { categories: [category] } : { text: title.slice(0, 100) }),
    ...(isLocal && communeCode
      ? { communeCode, km: Math.min(farthestKm, Math.max(fartherKm, 2 * (reachKm ?? 0))) }
      : {}),
  };
}

/** The same, of the categories beside it too: nothing of its own was found. */
const beside = (filters: ListingFilters): ListingFilters => ({
  ...filters,
  categories: categoryGroupCodes.filter((group) =>
    filters.categories.some((category) => categoriesUnder(group).some((under) => under === category)),
  ),
});

/** When nothing answers a listing: look farther, be told later, reach farther, or post what would answer the others. */
export function waysToAnswers(listing: AnswersWanted): WayOut[] {
  const { id, kind, mayWrite, reachKind } = listing;
  const answers = answersTo(listing);
  const [mirror] = kindsComplementing(kind);
  return [
    { href: listingsHref(beside(answers)), label: "Chercher plus loin" },
    { href: alertHref(answers), label: "Créer une alerte" },
    ...(mayWrite && reachKind !== "country"
      ? [{ href: stepPath(id, "lieu"), label: "Élargir le rayon de l’annonce" }]
      : []),
    ...(mirror ? [{ href: `/annonces/nouvelle?nature=${natureOf[mirror]}`, label: "Déposer l’annonce inverse" }] : []),
  ];
}
