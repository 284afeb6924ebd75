import type { ListingContent } from "@maillage/domain/listings/listing";
import { house } from "@maillage/domain/permissions/actor";
import { saveDraft } from "@maillage/usecases/listings/save-draft";
import { submitListing } from "@maillage/usecases/listings/submit-listing";
import { carryOutDecision } from "@maillage/usecases/moderation/carry-out-decision";
import { decide } from "@maillage/usecases/moderation/decide";
import type { CastName, TestWorld } from "./test-world.ts";

/** A complete offer of the recycling workshop. */
export const minibus: ListingContent = {
  kind: "offer",
  title: "Minibus 9 places, disponible le week-end",
  body: "Notre minibus dort du vendredi soir au lundi matin. Nous le prêtons aux structures voisines, assurance comprise.",
  theme: "social_ties",
  category: "mobility.minibus",
  terms: "cost_sharing",
  communeCode: "63003",
  reachKind: "radius",
  reachKm: 30,
  startsOn: null,
  endsOn: null,
  quantity: "1 véhicule",
  standing: false,
  availability: "Du vendredi 18 h au lundi 8 h",
  partnersWanted: "",
  whatIsShared: "",
  deadline: null,
  procedure: null,
  eligibility: "",
};

/** A complete need of the next valley's town hall. */
export const coldRoom: ListingContent = {
  ...minibus,
  kind: "need",
  title: "Chambre froide pour le marché du mercredi",
  body: "La commune cherche une chambre froide à partager avec les producteurs du marché, du mardi soir au mercredi midi.",
  theme: "responsible_consumption",
  category: "equipment.kitchen",
  terms: "rental",
  communeCode: "63010",
  quantity: "6 m³",
  availability: "",
};

/** A listing of one of the cast, handed to the desk; returns its id. */
export async function submittedListing(
  world: TestWorld,
  content: ListingContent = minibus,
  author: CastName = "contributor",
): Promise<string> {
  const call = world.callAs(author);
  const { listingId } = await saveDraft(call, { listingId: null, key: null, content });
  await submitListing(call, { listingId });
  return listingId;
}

/** The same, accepted by the CRESS and online; the world's clock moves by the seconds of undo. */
export async function publishedListing(
  world: TestWorld,
  content: ListingContent = minibus,
  author: CastName = "contributor",
): Promise<string> {
  const id = await submittedListing(world, content, author);
  const accept = {
    subject: "listing" as const,
    id,
    outcome: "accepted" as const,
    reasons: [],
    words: "",
    version: 1,
    expiresOn: null,
  };
  const { decisionId } = await decide(world.callAs("moderator"), accept);
  world.pass({ seconds: 31 });
  await carryOutDecision(world.call(house), { decisionId });
  return id;
}
