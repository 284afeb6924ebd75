import { type ListingStatus, listingStatuses, statusLabel } from "@maillage/domain/listings/listing";

const plurals: Record<ListingStatus, string> = {
  draft: "brouillons",
  submitted: "en relecture",
  changes_requested: "à modifier",
  rejected: "refusées",
  published: "publiées",
  paused: "en pause",
  fulfilled: "abouties",
  expired: "arrivées à échéance",
  withdrawn: "retirées",
  removed: "retirées par la modération",
};

/** How many listings are in a state, in words that agree: « 2 brouillons », « 1 publiée ». */
export function statusCount(status: string, count: number): string {
  const known = listingStatuses.find(({ code }) => code === status);
  return `${count}\u00a0${known && count > 1 ? plurals[known.code] : statusLabel(status).toLowerCase()}`;
}
