import { createLink } from "@maillage/auth/one-time-links";
import { newId } from "@maillage/database/identifiers";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import type { StoryWorld } from "@maillage/test-world/browser/story-world";
import { addOrganisation } from "@maillage/test-world/cast";
import { coldRoom, minibus, publishedListing, submittedListing } from "@maillage/test-world/listings";
import type { TestWorld } from "@maillage/test-world/test-world";
import { openAlertFeed } from "@maillage/usecases/alerts/alert-feed";
import { createAlert } from "@maillage/usecases/alerts/create-alert";
import { replyToListing } from "@maillage/usecases/conversations/reply-to-listing";
import { sendMessage } from "@maillage/usecases/conversations/send-message";
import { saveDraft } from "@maillage/usecases/listings/save-draft";
import { findComplements } from "@maillage/usecases/matching/find-complements";
import { decide } from "@maillage/usecases/moderation/decide";
import { fileNotice } from "@maillage/usecases/moderation/file-notice";

/** What a scene is set in: a story's world, or one without a browser. */
export type Stage = TestWorld & Pick<StoryWorld, "letUndoPass">;

/** A network with a little of everything, so that every page has something to show. */
export type Scene = {
  published: { id: string; shortCode: string };
  need: { id: string; shortCode: string };
  draft: { id: string };
  /** Only its first step is written, with a phone number in it. */
  unfinished: { id: string };
  submitted: { id: string };
  /** Brought by an import, without a number; nobody answers for it. */
  imported: { id: string; shortCode: string };
  sentBack: { id: string };
  conversationId: string;
  /** Of the link in the contributor's weekly letter. */
  suggestionsToken: string;
  noticeId: string;
  requestId: string;
  /** The contributor's, with its feed and the link of its letter. */
  alert: { id: string; feedKey: string; stopToken: string };
};

async function shortCodeOf(world: Stage, id: string): Promise<{ id: string; shortCode: string }> {
  const row = await world.db.selectFrom("listing").select("short_code").where("id", "=", id).executeTakeFirstOrThrow();
  return { id, shortCode: row.short_code };
}

async function sentBackListing(world: Stage): Promise<{ id: string }> {
  const id = await submittedListing(world, { ...minibus, title: "Broyeur de végétaux à prêter" });
  const words = "Dites qui assure le broyeur pendant le prêt, puis soumettez de nouveau.";
  const decision = {
    subject: "listing" as const,
    id,
    outcome: "changes_requested" as const,
    reasons: ["missing_information"],
  };
  await decide(world.callAs("moderator"), { ...decision, words, version: 1, expiresOn: null });
  await world.letUndoPass();
  return { id };
}

async function importedOrganisation(world: Stage): Promise<Scene["imported"]> {
  const name = "Épicerie des Monts";
  const { id, shortCode } = await addOrganisation(world.db, { name, communeCode: "63003", verified: [] });
  await world.db.updateTable("organisation").set({ origin: "imported" }).where("id", "=", id).execute();
  return { id, shortCode };
}

async function claim(world: Stage): Promise<string> {
  const id = newId();
  const { withoutOrganisation } = world.people;
  const statement = "Je suis salariée de la recyclerie depuis 2021 et je suis mandatée par son bureau.";
  await world.db
    .insertInto("verification_request")
    .values({
      id,
      organisation_id: world.recyclerie.id,
      fact: "ess_status",
      person_id: withoutOrganisation.id,
      statement,
      region_code: "84",
    })
    .execute();
  return id;
}

/** A draft that its author left after the first step. */
const begun = {
  ...minibus,
  title: "Four à pain du village",
  body: "Le four banal peut cuire pour d’autres. Appelez-nous au 06 12 34 56 78 le matin.",
  category: null,
  theme: null,
  terms: null,
};

/** What complements the minibus. */
const outing = {
  ...minibus,
  kind: "need",
  title: "Un véhicule pour les sorties du club des aînés",
  body: "Nous cherchons de quoi emmener huit personnes au marché, un samedi sur deux, de mars à octobre.",
  communeCode: "63010",
  availability: "",
} as const;

async function stopSuggestionsToken(world: Stage): Promise<string> {
  const { id: personId, email } = world.people.contributor;
  return createLink(world.db, { purpose: "stop_suggestions", personId, email, now: world.now() });
}

async function alertWithFeed(world: Stage): Promise<Scene["alert"]> {
  const call = world.callAs("contributor");
  const search = { text: "minibus", near: { communeCode: "63003", km: 30 } };
  const { alertId } = await createAlert(call, createAlertInput.parse({ search }));
  const { token } = await openAlertFeed(call, { alertId });
  const { id: personId, email } = world.people.contributor;
  const payload = { alerts: alertId };
  const stopToken = await createLink(world.db, { purpose: "stop_alerts", personId, email, payload, now: world.now() });
  return { id: alertId, feedKey: token, stopToken };
}

/** Sets the scene: listings in every state, a conversation, a claim, a notice. */
export async function setScene(world: Stage): Promise<Scene> {
  const published = await shortCodeOf(world, await publishedListing(world));
  const need = await shortCodeOf(world, await publishedListing(world, coldRoom, "otherAdministrator"));
  await publishedListing(world, outing, "otherAdministrator");
  await findComplements(world.callAs("visitor"));
  const sentBack = await sentBackListing(world);
  const content = { ...minibus, title: "Salle de réunion de 40 places, le soir" };
  const { listingId: draftId } = await saveDraft(world.callAs("contributor"), { listingId: null, key: null, content });
  const unfinished = await saveDraft(world.callAs("contributor"), { listingId: null, key: null, content: begun });
  const submitted = { id: await submittedListing(world, { ...minibus, title: "Tonnelles de 3 × 3 m pour les fêtes" }) };
  const body = "Bonjour, le minibus serait-il libre le premier samedi de mars ?";
  const { conversationId } = await replyToListing(world.callAs("otherAdministrator"), {
    listingId: published.id,
    body,
  });
  await sendMessage(world.callAs("contributor"), {
    conversationId,
    body: "Oui, il est à vous. Le plein reste à votre charge.",
    key: null,
  });
  const notice = {
    subject: "listing" as const,
    id: need.id,
    reason: "other" as const,
    words: "La chambre froide est déjà trouvée.",
    contactEmail: null,
    key: null,
  };
  await fileNotice(world.callAs("visitor"), notice);
  const { id: noticeId } = await world.db.selectFrom("notice").select("id").executeTakeFirstOrThrow();
  return {
    published,
    need,
    draft: { id: draftId },
    unfinished: { id: unfinished.listingId },
    submitted,
    imported: await importedOrganisation(world),
    sentBack,
    conversationId,
    suggestionsToken: await stopSuggestionsToken(world),
    noticeId,
    requestId: await claim(world),
    alert: await alertWithFeed(world),
  };
}
