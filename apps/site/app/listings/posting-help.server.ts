import type { ListingContent } from "@maillage/domain/listings/listing";
import { listingPath } from "@maillage/domain/listings/listing-address";
import type { Category } from "@maillage/domain/vocabulary/vocabulary";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import type { Api } from "../api.server.ts";
import { changed, noFilters } from "../search/listing-filters.ts";
import { searchInput } from "../search/search-input.ts";
import { placeInShort, unbrokenTitle } from "./card-view.ts";
import type { ListingStep } from "./listing-steps.ts";

/** A listing already online that looks like the one being written. */
export type LookAlike = { title: string; href: string; detail: string };

/** What helps at a step: sub-categories from the words written, and listings like this one. */
export type PostingHelp = { suggested: Category[]; lookAlikes: LookAlike[] };

const lookAlikesAtMost = 3;
/** A neighbour's listing. */
const around = 50;

async function findLookAlikes(api: Api, listingId: string, content: ListingContent): Promise<LookAlike[]> {
  const { title, category, communeCode } = content;
  if (title.trim() === "") return [];
  const filters = changed(noFilters, {
    text: title,
    categories: category ? [category] : [],
    communeCode,
    km: around,
    readPlaces: false,
  });
  const { listings } = await api.listings.search({ ...searchInput(filters), size: lookAlikesAtMost + 1 });
  return listings
    .filter(({ id }) => id !== listingId)
    .slice(0, lookAlikesAtMost)
    .map(({ title: other, kind, organisation, commune, shortCode }) => ({
      title: unbrokenTitle(other),
      href: listingPath({ title: other, communeName: commune?.name ?? null, shortCode }),
      detail: [labelOf(kind), organisation.name, ...(commune ? [placeInShort(commune)] : [])].join(", "),
    }));
}

type Written = { listingId: string; content: ListingContent; step: ListingStep };

/** The help of a step: asked only where it shows. */
export async function postingHelp(api: Api, { listingId, content, step }: Written): Promise<PostingHelp> {
  const { title, body } = content;
  return {
    suggested: step === "rangement" ? await api.search.suggestCategory({ title, body }) : [],
    lookAlikes: step === "dates" ? await findLookAlikes(api, listingId, content) : [],
  };
}
