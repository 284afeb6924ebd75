import type { Connection } from "@maillage/database/connection";
import { insertDocument } from "@maillage/database/organisations/evidence.queries";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { anonymous, house as theHouse } from "@maillage/domain/permissions/actor";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { reviseListing } from "@maillage/usecases/listings/revise-listing";
import { saveDraft } from "@maillage/usecases/listings/save-draft";
import { submitListing } from "@maillage/usecases/listings/submit-listing";
import { carryOutDecision } from "@maillage/usecases/moderation/carry-out-decision";
import { decide } from "@maillage/usecases/moderation/decide";
import { fileNotice } from "@maillage/usecases/moderation/file-notice";
import { registerOrganisation } from "@maillage/usecases/organisations/register-organisation";
import { requestMembership } from "@maillage/usecases/organisations/request-membership";
import type { Call } from "@maillage/usecases/verbs/verb";
import type { Cast } from "./cast.ts";
import { demoTexts, revisedCollection } from "./demo-texts.ts";
import { smallPdf } from "./small-pdf.ts";

/** Drafts a listing and hands it to the desk. */
async function submit(call: Call, content: ListingContent): Promise<string> {
  const { listingId } = await saveDraft(call, { listingId: null, key: null, content });
  await submitListing(call, { listingId });
  return listingId;
}

type Verdict = { outcome: "accepted" | "changes_requested" | "rejected"; reasons: string[]; words: string };

/** A moderator decides, and the seconds of undo pass. */
async function settle(call: Call, listingId: string, verdict: Verdict): Promise<void> {
  const { decisionId } = await decide(call, {
    subject: "listing",
    id: listingId,
    version: 1,
    expiresOn: null,
    ...verdict,
  });
  const later = new Date(call.now().getTime() + 60_000);
  await carryOutDecision({ ...call, actor: theHouse, now: () => later }, { decisionId });
}

const accepted: Verdict = { outcome: "accepted", reasons: [], words: "" };

/** What the desks have read and decided; gives the listing that is online with a revision waiting. */
export async function tellDecidedListings({ as }: Cast): Promise<{ collectionId: string }> {
  const collectionId = await submit(as("karim", "recyclerie", 42), demoTexts.collection);
  await settle(as("ines", "cressAura", 40), collectionId, accepted);
  const volunteersId = await submit(as("claire", "foyer", 9), demoTexts.volunteers);
  await settle(as("paul", "cressAura", 7), volunteersId, {
    outcome: "changes_requested",
    reasons: ["missing_information", "personal_data"],
    words:
      "Dites quel jour, combien de personnes et pour quoi faire. Retirez l’adresse de Claire\u00a0: les réponses arrivent par la messagerie.",
  });
  const calendarsId = await submit(as("claire", "foyer", 16), demoTexts.calendars);
  await settle(as("ines", "cressAura", 15), calendarsId, {
    outcome: "rejected",
    reasons: ["advertising"],
    words:
      "Une vente de calendriers relève de la publicité. Vous pouvez chercher ici un lieu ou des bénévoles pour la tenir.",
  });
  return { collectionId };
}

/** What waits on the desks: submitted listings, oldest first, and a changed text of a published one. */
export async function tellWaitingListings({ as, daysAgo }: Cast, collectionId: string): Promise<void> {
  await submit(as("odile", "arlanc", 6), demoTexts.hall);
  await submit(as("salome", "marmites", 5), demoTexts.meals);
  await submit(as("karim", "recyclerie", 3), demoTexts.truck);
  await submit(as("odile", "arlanc", 1), { ...demoTexts.grocery, deadline: calendarDate(daysAgo(-75)) });
  await reviseListing(as("karim", "recyclerie", 2), { listingId: collectionId, content: revisedCollection });
  await submit(as("gwenn", "cornouaille", 4), demoTexts.stage);
  await submit(as("gwenn", "cornouaille", 1), demoTexts.treasurer);
}

/** A possible SIREN that no one bears. */
const fourneaux = {
  siret: "99900004500016",
  name: "Les Fourneaux de la Dore",
  family: "association",
  communeCode: "63258",
} as const;

/** Two people who say they represent an organisation, with their evidence; nothing of theirs is published meanwhile. */
export async function tellClaims(tx: Connection, cast: Cast): Promise<void> {
  const register = { findBySiret: async () => ({ status: "unavailable" }) as const };
  const { siret, ...manual } = fourneaux;
  const message = "Je suis la trésorière de l’association, élue en mars. Je joins le compte rendu de l’assemblée.";
  const { organisationId } = await registerOrganisation(
    { ...cast.as("lucie", null, 8), register },
    { siret, manual, message },
  );
  await addEvidence(tx, {
    cast,
    organisationId,
    personId: cast.people.lucie,
    days: 8,
    name: "compte-rendu-assemblee.pdf",
  });
  const regionCode = "84";
  const call = cast.as("lucie", null, 4);
  const acting = { organisationId, role: "administrator", regionCode } as const;
  await submit({ ...call, actor: { ...call.actor, memberOf: [organisationId], acting } }, demoTexts.oven);

  const town = await tx
    .selectFrom("organisation")
    .select("id")
    .where("name", "=", "Commune de Saint-Anthème")
    .executeTakeFirstOrThrow();
  const words = "Je suis adjointe au maire, chargée de la vie associative. L’arrêté de délégation est joint.";
  await requestMembership(cast.as("helene", null, 5), { organisationId: town.id, message: words });
  await addEvidence(tx, {
    cast,
    organisationId: town.id,
    personId: cast.people.helene,
    days: 5,
    name: "arrete-delegation.pdf",
  });
}

type Evidence = { cast: Cast; organisationId: string; personId: string; days: number; name: string };

async function addEvidence(tx: Connection, { cast, organisationId, personId, days, name }: Evidence): Promise<void> {
  const bytes = smallPdf([
    "Document de démonstration",
    "",
    "Cette pièce est inventée : elle sert à essayer la vérification.",
    `Fichier : ${name}`,
  ]);
  const file = {
    organisationId,
    uploadedBy: personId,
    name,
    mediaType: "application/pdf",
    bytes,
    purpose: "evidence",
    now: cast.daysAgo(days),
  } as const;
  const documentId = await insertDocument(tx, file);
  await tx
    .updateTable("verification_request")
    .set({ evidence_id: documentId })
    .where("organisation_id", "=", organisationId)
    .where("person_id", "=", personId)
    .execute();
}

/** Two notices: one for a CRESS, one for the national team, since that region has no active CRESS. */
export async function tellNotices(cast: Cast, idOf: (reference: string) => Promise<string>): Promise<void> {
  const visitor = (days: number): Call => ({ ...cast.as("noe", null, days), actor: anonymous });
  await fileNotice(visitor(2), {
    key: null,
    subject: "listing",
    id: await idOf("A211"),
    reason: "other",
    words: "Cette annonce vend de l’affichage publicitaire sur un camion. Est-ce bien sa place ici\u00a0?",
    contactEmail: "voisine@exemple.example",
  });
  await fileNotice(visitor(1), {
    key: null,
    subject: "listing",
    id: await idOf("A116"),
    reason: "scam",
    words: "On m’a demandé un acompte par virement avant toute visite. Je préfère vous prévenir.",
    contactEmail: null,
  });
}
