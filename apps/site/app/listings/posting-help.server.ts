import type { ListingContent } from "@maillage/domain/listings/listing";
import { listingPath } from "@maillage/domain/listings/listing-address";
import type { Category } from "@maillage/domain/vocabulary/vocabulary";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import type { Api } from "../api.server.ts";
import { placeInShort, unbrokenTitle } from "./card-view.ts";
import type { ListingStep } from "./listing-steps.ts";

/** A listing already online that looks like the one being written. */
export type LookAlike = { title: string; href: string; detail: string };

/** What helps at a step: sub-categories from the words written, and listings like this one. */
export type PostingHelp = { suggested: Category[]; lookAlikes: LookAlike[] };

async function findLookAlikes(api: Api, { title, category, communeCode }: ListingContent): Promise<LookAlike[]> {
  if (title.trim() === "") return [];
  const found = await api.search.lookAlikes({ title, category, communeCode });
  return found.map(({ title: other, kind, organisationName, commune, shortCode }) => ({
    title: unbrokenTitle(other),
    href: listingPath({ title: other, communeName: commune?.name ?? null, shortCode }),
    detail: [labelOf(kind), organisationName, ...(commune ? [placeInShort(commune)] : [])].join(", "),
  }));
}

type Written = { content: ListingContent; step: ListingStep };

/** The help of a step: asked only where it shows. */
export async function postingHelp(api: Api, { content, step }: Written): Promise<PostingHelp> {
  const { title, body } = content;
  return {
    suggested: step === "rangement" ? await api.search.suggestCategory({ title, body }) : [],
    lookAlikes: step === "dates" ? await findLookAlikes(api, content) : [],
  };
}
