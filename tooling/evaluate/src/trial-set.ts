import type { GradedListing } from "./evaluation-set.ts";

/** A listing of a set made for a test: an offer of a minibus at Ambert, but for what is said. */
export function trialListing(said: Partial<GradedListing> & { id: string }): GradedListing {
  return {
    kind: "offer",
    title: "Minibus à prêter",
    body: "Un minibus de neuf places, libre en semaine.",
    category: "mobility.minibus",
    theme: "social_ties",
    organisation: { name: "Les Routes ouvertes", family: "association" },
    commune: "63003",
    radiusKm: 20,
    startsOn: null,
    endsOn: null,
    terms: "free",
    quantity: null,
    ...said,
  };
}
