import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findListingPage, listPhotos } from "@maillage/database/listings/listing-page.queries";
import { findListing } from "@maillage/database/listings/listings.queries";
import { listPhotosWithChanges } from "@maillage/database/listings/photo-changes.queries";
import { findPhotoFile } from "@maillage/database/listings/photos.queries";
import { findCasePage } from "@maillage/database/moderation/case-page.queries";
import { listDeskWeeks } from "@maillage/database/moderation/log.queries";
import { house } from "@maillage/domain/permissions/actor";
import { minibus, publishedListing, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { carryOutDecision } from "../moderation/carry-out-decision.ts";
import { decide } from "../moderation/decide.ts";
import { addPhoto } from "./add-photo.ts";
import { fulfilListing } from "./fulfil-listing.ts";
import { keepPhoto } from "./keep-photo.ts";
import { removePhoto } from "./remove-photo.ts";
import { reviseListing } from "./revise-listing.ts";
import { saveDraft } from "./save-draft.ts";
import { submitListing } from "./submit-listing.ts";

let world: TestWorld;
beforeEach(async () => {
  await world?.close();
  world = await openTestWorld();
});
afterAll(() => world.close());

const author = () => world.callAs("contributor");
const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

async function add(listingId: string, alternativeText: string) {
  const image = sharp({ create: { width: 40, height: 20, channels: 3, background: "#1E5B4F" } });
  return addPhoto(author(), {
    listingId,
    name: "photo.png",
    bytes: new Uint8Array(await image.png().toBuffer()),
    alternativeText,
  });
}

/** An online listing with this many photos that everyone sees, of an organisation no desk trusts yet. */
async function onlineWith(photos: number): Promise<string> {
  const { listingId } = await saveDraft(author(), { listingId: null, key: null, content: minibus });
  for (let number = 1; number <= photos; number += 1) await add(listingId, `Photo ${number}`);
  await submitListing(author(), { listingId });
  await settle("listing", listingId, "accepted");
  return listingId;
}

async function settle(subject: "listing" | "revision", id: string, outcome: "accepted" | "rejected"): Promise<string> {
  const page = await findCasePage(world.db, { subject, id, now: world.now() });
  const { decisionId } = await decide(world.callAs("moderator"), {
    subject,
    id,
    outcome,
    reasons: outcome === "accepted" ? [] : ["unclear"],
    words: outcome === "accepted" ? "" : "On ne reconnaît pas le véhicule.",
    version: page?.version ?? null,
    expiresOn: null,
  });
  world.pass({ seconds: 31 });
  return (await carryOutDecision(world.call(house), { decisionId })).effect;
}

const revisions = (listingId: string) =>
  world.db
    .selectFrom("listing_revision")
    .select(["id", "status"])
    .where("listing_id", "=", listingId)
    .orderBy("id")
    .execute();
const openRevision = async (listingId: string) =>
  (await revisions(listingId)).find(({ status }) => status === "submitted")?.id ?? "";
const seen = async (listingId: string) =>
  (await listPhotos(world.db, listingId)).map((photo) => photo.alternativeText).join(", ");
const seenByAuthor = async (listingId: string) =>
  (await listPhotosWithChanges(world.db, listingId))
    .map((photo) => `${photo.alternativeText}${photo.change === null ? "" : ` ${photo.change}`}`)
    .join(", ");
const files = async () =>
  (await world.db.selectFrom("document").select("id").where("purpose", "=", "photo").execute()).length;
const photoNamed = async (listingId: string, alternativeText: string) =>
  (await listPhotosWithChanges(world.db, listingId)).find((photo) => photo.alternativeText === alternativeText)?.id ??
  "";

describe("the photos of an online listing of an organisation the desk does not trust yet", () => {
  it("change with a revision: nobody else sees the new one, nor misses the old one, until the desk accepts", async () => {
    const listingId = await onlineWith(2);
    const { photoId, waits } = await add(listingId, "La galerie");
    expect(waits).toBe(true);
    const leaving = { listingId, photoId: await photoNamed(listingId, "Photo 1") };
    expect(await removePhoto(author(), leaving)).toEqual({ waits: true });
    expect(await seen(listingId)).toBe("Photo 1, Photo 2");
    expect(await seenByAuthor(listingId)).toBe("Photo 1 removed, Photo 2, La galerie added");
    expect(await findPhotoFile(world.db, photoId)).toMatchObject({ isPublic: false });
    const id = await openRevision(listingId);
    const page = await findCasePage(world.db, { subject: "revision", id, now: world.now() });
    expect(page?.text?.photos.map((photo) => photo.change)).toEqual(["removed", null, "added"]);
    expect(await settle("revision", id, "accepted")).toBe("done");
    expect((await listDeskWeeks(world.db, ["84"], world.now())).at(-1)).toMatchObject({ received: 2, accepted: 2 });
    expect(await seen(listingId)).toBe("Photo 2, La galerie");
    expect((await listPhotos(world.db, listingId)).map((photo) => photo.position)).toEqual([1, 2]);
    expect(await findPhotoFile(world.db, photoId)).toMatchObject({ isPublic: true });
    expect(await files()).toBe(2);
    const { shortCode = "" } = (await findListing(world.db, listingId)) ?? {};
    expect((await findListingPage(world.db, shortCode))?.photo?.alternativeText).toBe("Photo 2");
  });

  it("stay as they were when the desk refuses, and when the listing leaves the lists: the proposed file is gone", async () => {
    const listingId = await onlineWith(1);
    for (const ends of ["refused", "fulfilled"] as const) {
      await add(listingId, "La galerie");
      await removePhoto(author(), { listingId, photoId: await photoNamed(listingId, "Photo 1") });
      if (ends === "refused") await settle("revision", await openRevision(listingId), "rejected");
      else await fulfilListing(author(), { listingId });
      expect(await seenByAuthor(listingId)).toBe("Photo 1");
      expect(await files()).toBe(1);
    }
    await expect(add(listingId, "Trop tard")).rejects.toEqual(refusal("photo_needs_review"));
  });

  it("are decided on as they were read: one more photo makes it another text", async () => {
    const listingId = await onlineWith(0);
    await add(listingId, "Photo 1");
    const id = await openRevision(listingId);
    const page = await findCasePage(world.db, { subject: "revision", id, now: world.now() });
    const { decisionId } = await decide(world.callAs("moderator"), {
      subject: "revision",
      id,
      outcome: "accepted",
      reasons: [],
      words: "",
      version: page?.version ?? null,
      expiresOn: null,
    });
    await add(listingId, "Photo 2");
    world.pass({ seconds: 31 });
    await expect(carryOutDecision(world.call(house), { decisionId })).resolves.toEqual({ effect: "void" });
    expect(await seen(listingId)).toBe("");
  });

  it("leave nothing on the desk when the author changes their mind, and may go with new words while they wait", async () => {
    const listingId = await onlineWith(1);
    const { photoId } = await add(listingId, "La galerie");
    await removePhoto(author(), { listingId, photoId });
    await removePhoto(author(), { listingId, photoId: await photoNamed(listingId, "Photo 1") });
    await keepPhoto(author(), { listingId, photoId: await photoNamed(listingId, "Photo 1") });
    expect((await revisions(listingId)).map(({ status }) => status)).toEqual(["withdrawn", "withdrawn"]);
    await add(listingId, "La galerie");
    const content = { ...minibus, title: "Minibus 9 places avec galerie de toit" };
    await reviseListing(author(), { listingId, content });
    await expect(reviseListing(author(), { listingId, content })).rejects.toEqual(refusal("listing_has_open_revision"));
    await settle("revision", await openRevision(listingId), "accepted");
    expect(await seen(listingId)).toBe("Photo 1, La galerie");
    expect((await findListing(world.db, listingId))?.content.title).toBe(content.title);
  });

  it("are four at most once accepted, four others being able to take their place", async () => {
    const listingId = await onlineWith(4);
    await expect(add(listingId, "Une de trop")).rejects.toEqual(refusal("too_many_photos"));
    for (let number = 1; number <= 4; number += 1) {
      await removePhoto(author(), { listingId, photoId: await photoNamed(listingId, `Photo ${number}`) });
      await add(listingId, `Nouvelle ${number}`);
    }
    const kept = { listingId, photoId: await photoNamed(listingId, "Photo 1") };
    await expect(keepPhoto(author(), kept)).rejects.toEqual(refusal("too_many_photos"));
    await settle("revision", await openRevision(listingId), "accepted");
    expect(await seen(listingId)).toBe("Nouvelle 1, Nouvelle 2, Nouvelle 3, Nouvelle 4");
    expect(await files()).toBe(4);
  });

  it("are another organisation's to leave alone", async () => {
    const listingId = await publishedListing(world);
    await expect(keepPhoto(world.callAs("otherAdministrator"), { listingId, photoId: listingId })).rejects.toEqual(
      refusal("listing_not_found"),
    );
    await submittedListing(world);
  });
});
