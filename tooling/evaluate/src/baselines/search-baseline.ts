import { distanceInKilometres } from "@maillage/domain/territories/distance";
import type { PlaceOf } from "../evaluation-database.ts";
import type { GradedListing, GradedQuery } from "../evaluation-set.ts";
import type { Shown } from "../open-data.ts";
import { indexTexts } from "./bm25.ts";

function passes(listing: GradedListing, { filters }: GradedQuery): boolean {
  const { kind, category, theme, terms } = filters ?? {};
  if (kind !== undefined && listing.kind !== kind) return false;
  if (theme !== undefined && listing.theme !== theme) return false;
  if (terms !== undefined && listing.terms !== terms) return false;
  return category === undefined || listing.category === category || listing.category.startsWith(`${category}.`);
}

function isNear(listing: GradedListing, { near }: GradedQuery, placeOf: PlaceOf): boolean {
  if (!near) return true;
  const [from, to] = [placeOf(near.commune), placeOf(listing.commune)];
  return from !== null && to !== null && distanceInKilometres(from, to) <= near.km;
}

/** Full text as anyone would do it first: BM25 on title and body, within the query's filters and place. */
export function openSearchBaseline(
  listings: readonly GradedListing[],
  placeOf: PlaceOf,
): (query: GradedQuery) => Shown {
  const find = indexTexts(listings.map(({ id, title, body }) => ({ id, text: `${title}\n${body}` })));
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  return (query) => {
    const found = find(query.text).filter(({ id }) => {
      const listing = byId.get(id);
      return listing !== undefined && passes(listing, query) && isNear(listing, query, placeOf);
    });
    return { ids: found.slice(0, 20).map(({ id }) => id), total: found.length };
  };
}
