import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findListing } from "@maillage/database/listings/listings.queries";
import { listWaitingCases } from "@maillage/database/moderation/cases.queries";
import { minibus, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { decide } from "../moderation/decide.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { addPhoto } from "./add-photo.ts";
import { saveDraft } from "./save-draft.ts";
import { submitListing } from "./submit-listing.ts";
import { takeBackListing } from "./take-back-listing.ts";
import { withdrawListing } from "./withdraw-listing.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const author = () => world.callAs("contributor");
const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const queue = async () => {
  const wanted = { regionCodes: ["84"], exceptOrganisations: [], after: null, limit: 50 };
  return (await listWaitingCases(world.db, wanted)).map((row) => row.id);
};
const accepting = (id: string, version: number) => ({
  subject: "listing" as const,
  id,
  outcome: "accepted" as const,
  reasons: [],
  words: "",
  version,
  expiresOn: null,
});

describe("a listing handed to the desk", () => {
  it("is taken back into draft: it leaves the queue, and handed in again is not what was read before", async () => {
    const listingId = await submittedListing(world);
    expect(await queue()).toContain(listingId);
    expect(await takeBackListing(author(), { listingId })).toEqual({ status: "draft" });
    expect(await queue()).not.toContain(listingId);
    await expect(decide(world.callAs("moderator"), accepting(listingId, 1))).rejects.toEqual(
      refusal("case_already_decided"),
    );
    await submitListing(author(), { listingId });
    await expect(decide(world.callAs("moderator"), accepting(listingId, 1))).rejects.toEqual(
      refusal("case_changed_meanwhile"),
    );
    // Somebody was handed it once: deleting it keeps what the log speaks of.
    await takeBackListing(author(), { listingId });
    expect(await withdrawListing(author(), { listingId })).toEqual({ status: "withdrawn", erased: false });
    expect(await findListing(world.db, listingId)).toMatchObject({ status: "withdrawn" });
  });

  it("is not taken back once it is decided, unless the decision is undone", async () => {
    const listingId = await submittedListing(world);
    const { decisionId } = await decide(world.callAs("moderator"), accepting(listingId, 1));
    await expect(takeBackListing(author(), { listingId })).rejects.toEqual(refusal("listing_being_decided"));
    await undoDecision(world.callAs("moderator"), { decisionId });
    await takeBackListing(author(), { listingId });
    await expect(takeBackListing(author(), { listingId })).rejects.toEqual(refusal("listing_not_in_that_state"));
    await expect(takeBackListing(world.callAs("otherAdministrator"), { listingId })).rejects.toEqual(
      refusal("listing_not_found"),
    );
  });
});

describe("a draft nobody was ever handed", () => {
  it("is erased for good when it is deleted: its row, its photos, their files, its title in the log", async () => {
    const content = { ...minibus, title: "Un brouillon que personne ne lira" };
    const { listingId } = await saveDraft(author(), { listingId: null, key: null, content });
    const image = sharp({ create: { width: 4, height: 2, channels: 3, background: "#1E5B4F" } });
    const bytes = new Uint8Array(await image.png().toBuffer());
    await addPhoto(author(), { listingId, name: "a.png", bytes, alternativeText: "Le minibus" });
    expect(await withdrawListing(author(), { listingId })).toEqual({ status: "withdrawn", erased: true });
    expect(await findListing(world.db, listingId)).toBeNull();
    for (const table of ["listing_photo", "document"] as const)
      expect(await world.db.selectFrom(table).select("id").execute()).toEqual([]);
    const log = await world.db.selectFrom("audit_entry").selectAll().where("subject_id", "=", listingId).execute();
    expect(log.at(-1)).toMatchObject({ action: "listing.erased" });
    expect(JSON.stringify(log.at(-1))).not.toContain("brouillon");
    await expect(withdrawListing(author(), { listingId })).rejects.toEqual(refusal("listing_not_found"));
  });

  it("is kept, withdrawn, when an operator's file brought it: the same file must not bring it back", async () => {
    const { listingId } = await saveDraft(author(), { listingId: null, key: null, content: minibus });
    await world.db.updateTable("listing").set({ reference: "fichier:12" }).where("id", "=", listingId).execute();
    expect(await withdrawListing(author(), { listingId })).toMatchObject({ erased: false });
  });
});
