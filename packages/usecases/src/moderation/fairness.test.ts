import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findListingPage, listPublishedOf } from "@maillage/database/listings/listing-page.queries";
import { countAcceptedListings, findListing } from "@maillage/database/listings/listings.queries";
import { findOpenRevision } from "@maillage/database/listings/revisions.queries";
import { listWaitingCases } from "@maillage/database/moderation/cases.queries";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { house } from "@maillage/domain/permissions/actor";
import { minibus, publishedListing, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { addPhoto } from "../listings/add-photo.ts";
import { duplicateListing } from "../listings/duplicate-listing.ts";
import { renewListing } from "../listings/renew-listing.ts";
import { reviseListing } from "../listings/revise-listing.ts";
import { withdrawListing } from "../listings/withdraw-listing.ts";
import { dailyExpiries } from "../scheduled/daily-expiries.ts";
import { carryOutDecision } from "./carry-out-decision.ts";
import { decide } from "./decide.ts";
import { fileNotice } from "./file-notice.ts";

let world: TestWorld;
beforeEach(async () => {
  await world?.close();
  world = await openTestWorld();
});
afterAll(() => world.close());

type Verdict = Parameters<typeof decide>[1];
const accept: Omit<Verdict, "subject" | "id" | "version"> = {
  outcome: "accepted",
  reasons: [],
  words: "",
  expiresOn: null,
};
const reject: typeof accept = {
  ...accept,
  outcome: "rejected",
  reasons: ["unclear"],
  words: "Cette annonce n’est pas claire.",
};

async function settle(verdict: Verdict): Promise<string> {
  const { decisionId } = await decide(world.callAs("moderator"), verdict);
  world.pass({ seconds: 31 });
  return (await carryOutDecision(world.call(house), { decisionId })).effect;
}
const author = () => world.callAs("contributor");
const statusOf = async (id: string) => (await findListing(world.db, id))?.status;
const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const picture = async () =>
  new Uint8Array(
    await sharp({ create: { width: 40, height: 20, channels: 3, background: "#1E5B4F" } })
      .png()
      .toBuffer(),
  );
const photoOf = async (listingId: string) => ({
  listingId,
  name: "minibus.png",
  bytes: await picture(),
  alternativeText: "Le minibus blanc",
});

/** Makes the recycling workshop trusted: three listings accepted. */
async function trusted(): Promise<void> {
  for (const name of ["Broyeur", "Remorque", "Tonnelle"])
    await publishedListing(world, { ...minibus, title: `${name} à partager entre voisins` });
}

describe("a decision holds for the text that was read", () => {
  it("is not taken a second time from a page opened before the first", async () => {
    const id = await submittedListing(world);
    await settle({ subject: "listing", id, version: 1, ...accept });
    await expect(
      decide(world.callAs("nationalTeam"), { subject: "listing", id, version: 1, ...reject }),
    ).rejects.toEqual(refusal("case_already_decided"));
    expect(await statusOf(id)).toBe("published");
  });

  it("is refused without saying which text was read, or with another one's number", async () => {
    const id = await submittedListing(world);
    for (const version of [null, 2]) {
      await expect(decide(world.callAs("moderator"), { subject: "listing", id, version, ...accept })).rejects.toEqual(
        refusal("case_changed_meanwhile"),
      );
    }
  });

  it("comes to nothing when a trusted author writes another text within the seconds of undo", async () => {
    await trusted();
    const listingId = await submittedListing(world);
    const verdict = { subject: "listing" as const, id: listingId, version: 1, ...accept };
    const { decisionId } = await decide(world.callAs("moderator"), verdict);
    await reviseListing(author(), { listingId, content: { ...minibus, title: "Minibus 9 places, tout a changé ici" } });
    world.pass({ seconds: 31 });
    expect((await carryOutDecision(world.call(house), { decisionId })).effect).toBe("void");
    expect((await findListing(world.db, listingId))?.reviewedAt).toBeNull();
  });

  it("gives only reasons that fit it", async () => {
    const id = await submittedListing(world);
    const { input } = decide;
    const verdict = { subject: "listing", id, version: 1, ...reject };
    expect(input.safeParse(verdict).success).toBe(true);
    expect(input.safeParse({ ...verdict, reasons: ["n_importe_quoi"] }).success).toBe(false);
    expect(input.safeParse({ ...verdict, reasons: ["missing_information"] }).success).toBe(false);
  });

  it("counts towards trust only when it had its effect", async () => {
    const id = await submittedListing(world);
    const { decisionId } = await decide(world.callAs("moderator"), { subject: "listing", id, version: 1, ...accept });
    await withdrawListing(author(), { listingId: id });
    world.pass({ seconds: 31 });
    await carryOutDecision(world.call(house), { decisionId });
    expect(await countAcceptedListings(world.db, world.recyclerie.id)).toBe(0);
  });
});

describe("a photo", () => {
  it("is put at once on an online listing of an organisation the desk trusts, and read afterwards", async () => {
    const id = await publishedListing(world);
    await trusted();
    expect(await addPhoto(author(), await photoOf(id))).toMatchObject({ waits: false });
    const waiting = await listWaitingCases(world.db, {
      regionCodes: ["84"],
      exceptOrganisations: [],
      after: null,
      limit: 10,
    });
    expect(waiting.map((row) => row.id)).toEqual([id]);
  });

  it("does not change while the desk reads the listing", async () => {
    const id = await submittedListing(world);
    await expect(addPhoto(author(), await photoOf(id))).rejects.toEqual(refusal("photos_are_being_read"));
  });
});

describe("what is online", () => {
  it("does not come back for an organisation whose representative is no longer verified", async () => {
    const id = await publishedListing(world);
    await world.db
      .updateTable("verification")
      .set({ ended_at: world.now() })
      .where("organisation_id", "=", world.recyclerie.id)
      .execute();
    world.pass({ days: 200 });
    await dailyExpiries(world.callAs("visitor"));
    await expect(renewListing(author(), { listingId: id })).rejects.toEqual(refusal("organisation_not_verified"));
  });

  it("ends when its new text says so, and never when that is permanent", async () => {
    await trusted();
    const listing = (await listPublishedOf(world.db, world.recyclerie.id))[0];
    const revise = (changes: Partial<ListingContent>) =>
      reviseListing(author(), { listingId: listing?.id ?? "", content: { ...minibus, ...changes } });
    await revise({ endsOn: "2026-12-31" });
    expect((await findListing(world.db, listing?.id ?? ""))?.expiresOn).toBe("2026-12-31");
    await revise({ standing: true });
    world.pass({ days: 400 });
    await dailyExpiries(world.callAs("visitor"));
    expect(await statusOf(listing?.id ?? "")).toBe("published");
  });

  it("takes its unread revision with it when it is withdrawn", async () => {
    const id = await publishedListing(world);
    await reviseListing(author(), {
      listingId: id,
      content: { ...minibus, title: "Minibus 9 places, du vendredi au lundi" },
    });
    await withdrawListing(author(), { listingId: id });
    expect(await findOpenRevision(world.db, id)).toBeNull();
    expect(
      await listWaitingCases(world.db, { regionCodes: ["84"], exceptOrganisations: [], after: null, limit: 10 }),
    ).toEqual([]);
  });

  it("is copied once by a button pressed twice", async () => {
    const id = await publishedListing(world);
    const press = { listingId: id, key: "bouton-copier-1" };
    const [first, second] = await Promise.all([duplicateListing(author(), press), duplicateListing(author(), press)]);
    expect(second).toEqual(first);
  });
});

describe("a notice", () => {
  const about = (id: string) => ({
    subject: "organisation" as const,
    id,
    reason: "impersonation" as const,
    words: "Ce n’est pas notre association.",
    contactEmail: null,
  });

  it("that is right about an organisation takes it and its listings out of the public pages, and tells its people why", async () => {
    const listingId = await publishedListing(world);
    const page = await findListing(world.db, listingId);
    await fileNotice(world.callAs("visitor"), { ...about(world.recyclerie.id), key: null });
    const notice = await world.db.selectFrom("notice").select("id").executeTakeFirstOrThrow();
    const upheld = {
      outcome: "upheld" as const,
      reasons: ["impersonation"],
      words: "La structure n’est pas celle qu’elle dit être.",
      expiresOn: null,
    };
    expect(await settle({ subject: "notice", id: notice.id, version: null, ...upheld })).toBe("done");
    expect((await findListingPage(world.db, page?.shortCode ?? ""))?.status).toBe("paused");
    await expect(fileNotice(world.callAs("visitor"), { ...about(world.recyclerie.id), key: null })).rejects.toEqual(
      refusal("organisation_not_found"),
    );
    const letters = await world.db
      .selectFrom("letter")
      .select("recipient_email")
      .where("template", "=", "organisation_suspended")
      .execute();
    expect(letters.map((letter) => letter.recipient_email)).toContain(world.people.administrator.email);
  });

  it("is made once by a form sent twice, and both sendings get the same receipt", async () => {
    const form = { ...about(world.mairie.id), key: "formulaire-de-signalement-1" };
    const [first, second] = await Promise.all([
      fileNotice(world.callAs("visitor"), form),
      fileNotice(world.callAs("visitor"), form),
    ]);
    expect(second).toEqual(first);
  });
});
