import { insertPhoto } from "@maillage/database/listings/photos.queries";
import { insertDocument } from "@maillage/database/organisations/evidence.queries";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import { createAlert } from "@maillage/usecases/alerts/create-alert";
import { replyToListing } from "@maillage/usecases/conversations/reply-to-listing";
import { reviseListing } from "@maillage/usecases/listings/revise-listing";
import { saveDraft } from "@maillage/usecases/listings/save-draft";
import { submitListing } from "@maillage/usecases/listings/submit-listing";
import { decide } from "@maillage/usecases/moderation/decide";
import { fileNotice } from "@maillage/usecases/moderation/file-notice";
import { requestMembership } from "@maillage/usecases/organisations/request-membership";
import { requestVerification } from "@maillage/usecases/organisations/request-verification";
import { readNewListings } from "@maillage/usecases/search/read-listings";
import type { Call } from "@maillage/usecases/verbs/verb";
import type { TestOrganisation } from "../cast.ts";
import { minibus } from "../listings.ts";
import type { TestWorld } from "../test-world.ts";
import { onePixel } from "./sample-input.ts";

/** One row of every sort that an identifier may point at, all of one organisation. */
export type Furniture = {
  organisation: TestOrganisation;
  draft: string;
  submitted: string;
  published: string;
  revision: string;
  conversation: string;
  /** Someone asks to join. */
  request: string;
  /** Someone belongs already. */
  membership: string;
  evidence: string;
  photo: string;
  verificationRequest: string;
  notice: string;
  decision: string;
  /** Of the person who furnishes. */
  alert: string;
};

type Host = { organisation: TestOrganisation; call: Call; guest: Call; moderator: Call };

async function listingIn(host: Host, status: "draft" | "submitted" | "published"): Promise<string> {
  const { listingId } = await saveDraft(host.call, { listingId: null, key: null, content: minibus });
  if (status === "draft") return listingId;
  await submitListing(host.call, { listingId });
  if (status === "published") {
    const now = host.call.now();
    await host.call.db.updateTable("listing").set({ status, published_at: now }).where("id", "=", listingId).execute();
  }
  return listingId;
}

async function deskRows(host: Host, published: string): Promise<Pick<Furniture, "revision" | "notice" | "decision">> {
  const { db } = host.call;
  const content = { ...minibus, title: "Minibus 9 places, disponible aussi le mercredi" };
  await reviseListing(host.call, { listingId: published, content });
  const revision = await db
    .selectFrom("listing_revision")
    .select("id")
    .where("listing_id", "=", published)
    .executeTakeFirstOrThrow();
  const words = "Le texte donne le numéro de téléphone d’une personne.";
  await fileNotice(host.guest, {
    subject: "listing",
    id: published,
    reason: "personal_data",
    words,
    contactEmail: null,
    key: null,
  });
  const notice = await db
    .selectFrom("notice")
    .select("id")
    .where("listing_id", "=", published)
    .executeTakeFirstOrThrow();
  const decided = await listingIn(host, "submitted");
  const nothingMore = { reasons: [], words: "", version: 1, expiresOn: null };
  const { decisionId } = await decide(host.moderator, {
    subject: "listing",
    id: decided,
    outcome: "accepted",
    ...nothingMore,
  });
  return { revision: revision.id, notice: notice.id, decision: decisionId };
}

async function files(host: Host, draft: string): Promise<Pick<Furniture, "evidence" | "photo">> {
  const { db, actor, now } = host.call;
  const uploadedBy = actor.personId ?? "";
  const file = {
    organisationId: host.organisation.id,
    uploadedBy,
    name: "image.png",
    mediaType: "image/png",
    bytes: Buffer.from(onePixel),
    now: now(),
  };
  const evidence = await insertDocument(db, { ...file, purpose: "evidence" });
  const documentId = await insertDocument(db, { ...file, purpose: "photo" });
  const photo = await insertPhoto(db, {
    listingId: draft,
    documentId,
    alternativeText: "Le minibus",
    width: 1,
    height: 1,
    position: 1,
    proposedIn: null,
  });
  return { evidence, photo };
}

async function furnishOne(world: TestWorld, host: Host): Promise<Furniture> {
  const draft = await listingIn(host, "draft");
  const submitted = await listingIn(host, "submitted");
  const published = await listingIn(host, "published");
  const { conversationId } = await replyToListing(host.guest, {
    listingId: published,
    body: "Nous serions intéressés le samedi.",
  });
  await requestMembership(world.callAs("withoutOrganisation"), { organisationId: host.organisation.id, message: "" });
  const memberships = world.db
    .selectFrom("membership")
    .select("id")
    .where("organisation_id", "=", host.organisation.id);
  const request = await memberships.where("status", "=", "requested").executeTakeFirstOrThrow();
  const membership = await memberships.where("status", "=", "approved").executeTakeFirstOrThrow();
  const kept = await files(host, draft);
  const statement = "Nous sommes agréés, voici notre justificatif.";
  const asked = await requestVerification(host.call, {
    fact: "ess_status",
    declaredStatus: null,
    statement,
    evidenceId: kept.evidence,
  });
  const desk = await deskRows(host, published);
  const { alertId: alert } = await createAlert(host.call, createAlertInput.parse({ search: { text: "minibus" } }));
  const { organisation } = host;
  const rows = {
    alert,
    draft,
    submitted,
    published,
    conversation: conversationId,
    request: request.id,
    membership: membership.id,
    verificationRequest: asked.requestId,
  };
  await suggestion(world, { organisationId: organisation.id, listing_id: rows.draft, other_id: rows.published });
  return { organisation, ...rows, ...kept, ...desk };
}

/** Two listings suggested to each other, which their organisation has refused. */
async function suggestion(
  { db, now }: TestWorld,
  { organisationId, ...pair }: { organisationId: string; listing_id: string; other_id: string },
): Promise<void> {
  await db
    .insertInto("complement")
    .values({ ...pair, score: 0.5, reasons: "[]", found_at: now() })
    .execute();
  const refused = { ...pair, organisation_id: organisationId, reason: "other", created_at: now() } as const;
  await db.insertInto("complement_refusal").values(refused).execute();
}

/** Furnishes the recycling workshop and the town hall, each with one row of every sort; both of one region. */
export async function furnish(world: TestWorld): Promise<{ recyclerie: Furniture; mairie: Furniture }> {
  const moderator = world.callAs("moderator");
  const recyclerie = {
    organisation: world.recyclerie,
    call: world.callAs("administrator"),
    guest: world.callAs("otherAdministrator"),
    moderator,
  };
  // A third organisation answers the town hall, so that its conversation is foreign to the recycling workshop.
  const third = world.callAs("otherModerator");
  const mairie = { organisation: world.mairie, call: world.callAs("otherAdministrator"), guest: third, moderator };
  const furnished = { recyclerie: await furnishOne(world, recyclerie), mairie: await furnishOne(world, mairie) };
  await world.db.transaction().execute((tx) => readNewListings(tx, world.db));
  return furnished;
}

/** Every identifier of a furnished organisation. */
export function idsOf(furniture: Furniture): string[] {
  const { organisation, ...rows } = furniture;
  return [organisation.id, ...Object.values(rows)];
}
