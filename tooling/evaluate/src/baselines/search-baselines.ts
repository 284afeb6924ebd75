import { distanceInKilometres } from "@maillage/domain/territories/distance";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import type { PlaceOf } from "../evaluation-database.ts";
import type { GradedListing, GradedQuery } from "../evaluation-set.ts";
import type { Shown } from "../open-data.ts";
import { indexTexts } from "./bm25.ts";

/** Answers a graded query, best first. */
export type AnswerQuery = (query: GradedQuery) => Shown;

/** What each baseline reads of a listing. */
const readings: Readonly<Record<string, (listing: GradedListing) => string>> = {
  "BM25, title and body": ({ title, body }) => `${title}\n${body}`,
  "BM25, every field": ({ title, body, category, quantity, organisation }) =>
    [title, title, body, labelOf(category), quantity ?? "", organisation.name].join("\n"),
};

function passes(listing: GradedListing, { filters }: GradedQuery): boolean {
  const { kind, category, theme } = filters ?? {};
  if (kind !== undefined && listing.kind !== kind) return false;
  if (theme !== undefined && listing.theme !== theme) return false;
  return category === undefined || listing.category === category || listing.category.startsWith(`${category}.`);
}

function isNear(listing: GradedListing, { near }: GradedQuery, placeOf: PlaceOf): boolean {
  if (!near) return true;
  const [from, to] = [placeOf(near.commune), placeOf(listing.commune)];
  return from !== null && to !== null && distanceInKilometres(from, to) <= near.km;
}

/** Full text as anyone would do it first, within the query's filters and place, by their names in the tables. */
export function openSearchBaselines(listings: readonly GradedListing[], placeOf: PlaceOf): Record<string, AnswerQuery> {
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const open = (read: (listing: GradedListing) => string): AnswerQuery => {
    const find = indexTexts(listings.map((listing) => ({ id: listing.id, text: read(listing) })));
    return (query) => {
      const found = find(query.text).filter(({ id }) => {
        const listing = byId.get(id);
        return listing !== undefined && passes(listing, query) && isNear(listing, query, placeOf);
      });
      return { ids: found.slice(0, 20).map(({ id }) => id), total: found.length };
    };
  };
  return Object.fromEntries(Object.entries(readings).map(([name, read]) => [name, open(read)]));
}
