import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";

/** The kinds of listing as the open data names them; every other code is that of the vocabulary. */
export const natures = ["besoin", "offre", "mutualisation", "appel_a_partenaires"] as const;
export type Nature = (typeof natures)[number];

const kindOfNature = {
  besoin: "need",
  offre: "offer",
  mutualisation: "pooling",
  appel_a_partenaires: "partner_call",
} as const satisfies Record<Nature, ListingKind>;

const natureOfKind = {
  need: "besoin",
  offer: "offre",
  pooling: "mutualisation",
  partner_call: "appel_a_partenaires",
} as const satisfies Record<ListingKind, Nature>;

/** The kind a nature stands for. */
export function kindOf(nature: Nature): ListingKind {
  return kindOfNature[nature];
}

/** The nature of a kind. */
export function natureOf(kind: ListingKind): Nature {
  return natureOfKind[kind];
}
