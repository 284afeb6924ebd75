import { type ListingKind, listingKindCodes } from "./vocabulary.ts";

/** The kinds of listing as addresses and the open data write them; every other code is that of the vocabulary. */
export const natureOf = {
  need: "besoin",
  offer: "offre",
  pooling: "mutualisation",
  partner_call: "appel_a_partenaires",
} as const satisfies Record<ListingKind, string>;
export type Nature = (typeof natureOf)[ListingKind];

/** Every nature, in the order of the kinds. */
export const natures: readonly Nature[] = listingKindCodes.map((kind) => natureOf[kind]);

/** The kind a nature stands for; null for any other word. */
export function kindOf(nature: Nature): ListingKind;
export function kindOf(word: string | null): ListingKind | null;
export function kindOf(word: string | null): ListingKind | null {
  return listingKindCodes.find((kind) => natureOf[kind] === word) ?? null;
}
