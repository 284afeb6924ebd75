import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findOwnListing } from "@maillage/database/listings/own-listings.queries";
import { house } from "@maillage/domain/permissions/actor";
import { minibus, publishedListing, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { pauseListing } from "../listings/pause-listing.ts";
import { resumeListing } from "../listings/resume-listing.ts";
import { carryOutDecision } from "../moderation/carry-out-decision.ts";
import { decide } from "../moderation/decide.ts";
import { requestVerification } from "../organisations/request-verification.ts";
import { dailyVerificationEnds } from "./verification-ends.ts";

let world: TestWorld;
beforeEach(async () => {
  await world?.close();
  // A Monday morning of winter: the last instant of a day in Paris is 22:59:59.999 UTC.
  world = await openTestWorld({ startsAt: new Date("2026-11-23T09:00:00Z") });
});
afterAll(() => world.close());

const refusal = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const run = () => dailyVerificationEnds(world.callAs("visitor"));
const status = async (id: string) =>
  (await world.db.selectFrom("listing").select("status").where("id", "=", id).executeTakeFirstOrThrow()).status;

/** The CRESS verifies a fact about the recycling workshop until a day. */
async function verifiedUntil(expiresOn: string | null, fact: "representative" | "ess_status" = "representative") {
  const asked = { fact, declaredStatus: null, statement: "Je suis le directeur de la recyclerie.", evidenceId: null };
  const { requestId } = await requestVerification(world.callAs("administrator"), asked);
  const { decisionId } = await decide(world.callAs("moderator"), {
    subject: "verification_request",
    id: requestId,
    outcome: "accepted",
    reasons: [],
    words: "",
    version: null,
    expiresOn,
  });
  world.pass({ seconds: 31 });
  await carryOutDecision(world.call(house), { decisionId });
}

/** Its representative is verified until the 31st of December, and by nothing else. */
async function untilNewYear(): Promise<void> {
  await verifiedUntil("2026-12-31");
  await world.db
    .deleteFrom("verification")
    .where("organisation_id", "=", world.recyclerie.id)
    .where("fact", "=", "representative")
    .where("expires_at", "is", null)
    .execute();
}

const memberships = async () =>
  (
    await world.db
      .selectFrom("membership")
      .select("status")
      .where("organisation_id", "=", world.recyclerie.id)
      .execute()
  ).map(({ status: one }) => one);

const letters = async (template: "verification_ending" | "verification_ended" | "verification_accepted") =>
  (
    await world.db
      .selectFrom("letter")
      .select(["recipient_email as to", "data"])
      .where("template", "=", template)
      .orderBy("id")
      .execute()
  ).map(({ to, data }) => ({ to, data }));

describe("a verification that ends by date", () => {
  it("is announced a month before, told on the day after its last, once each, to the administrators", async () => {
    await untilNewYear();
    const listingId = await publishedListing(world);
    expect(await run()).toEqual({ announced: 0, ended: 0 });
    world.pass({ days: 9 });
    expect(await run()).toEqual({ announced: 1, ended: 0 });
    expect(await run()).toEqual({ announced: 0, ended: 0 });
    const to = world.people.administrator.email;
    const data = { fact: "representative", endsOn: "2026-12-31", listings: 1, organisationName: world.recyclerie.name };
    expect(await letters("verification_ending")).toEqual([{ to, data: expect.objectContaining(data) }]);
    world.pass({ days: 29 });
    expect(await run()).toEqual({ announced: 0, ended: 0 });
    expect(await status(listingId)).toBe("published");
    world.pass({ days: 1 });
    expect(await run()).toEqual({ announced: 0, ended: 1 });
    expect(await run()).toEqual({ announced: 0, ended: 0 });
    expect(await letters("verification_ended")).toEqual([{ to, data: expect.objectContaining(data) }]);
  });

  it("takes along what was online on it, with the reason, and gives it back when the CRESS verifies again", async () => {
    await untilNewYear();
    const online = await publishedListing(world);
    const pausedByAuthor = await publishedListing(world, { ...minibus, title: "Remorque à vélo pour les livraisons" });
    await pauseListing(world.callAs("contributor"), { listingId: pausedByAuthor });
    const ended = await publishedListing(world, {
      ...minibus,
      title: "Barnum pour la fête de Noël",
      endsOn: "2026-12-24",
    });
    await world.db.updateTable("listing").set({ expires_on: "2027-01-03" }).where("id", "=", ended).execute();
    const mairies = await publishedListing(world, minibus, "otherAdministrator");
    world.pass({ days: 40 });
    await run();
    expect(await Promise.all([online, pausedByAuthor, ended, mairies].map(status))).toEqual([
      "paused",
      "paused",
      "paused",
      "published",
    ]);
    const own = { organisationId: world.recyclerie.id, now: world.now() };
    expect(await findOwnListing(world.db, { ...own, listingId: online })).toMatchObject({
      suspension: { since: world.now() },
    });
    expect(await findOwnListing(world.db, { ...own, listingId: pausedByAuthor })).toMatchObject({ suspension: null });
    await expect(resumeListing(world.callAs("contributor"), { listingId: online })).rejects.toEqual(
      refusal("organisation_not_verified"),
    );
    world.pass({ days: 5 });
    await verifiedUntil(null);
    expect(await Promise.all([online, pausedByAuthor, ended].map(status))).toEqual(["published", "paused", "expired"]);
    expect((await letters("verification_accepted")).at(-1)?.data).toMatchObject({ backOnline: 2 });
    expect(await findOwnListing(world.db, { ...own, listingId: online })).toMatchObject({ suspension: null });
    // Whoever renews it, the people the CRESS had recognised once stay who they were.
    expect(await memberships()).toEqual(["approved", "approved", "approved"]);
    const log = await world.db.selectFrom("audit_entry").select("action").where("subject_id", "=", online).execute();
    expect(log.map(({ action }) => action)).toContain("listing.suspended");
  });

  it("is neither announced nor felt by who renews it in time", async () => {
    await untilNewYear();
    const listingId = await publishedListing(world);
    await verifiedUntil("2028-12-31");
    world.pass({ days: 12 });
    await run();
    world.pass({ days: 60 });
    await run();
    expect(await letters("verification_ending")).toEqual([]);
    expect(await letters("verification_ended")).toEqual([]);
    expect(await status(listingId)).toBe("published");
  });

  it("takes nobody's place away when the CRESS asks for a better document before it gives it again", async () => {
    await untilNewYear();
    world.pass({ days: 40 });
    await run();
    const asked = { fact: "representative" as const, declaredStatus: null, evidenceId: null };
    const statement = "Je suis toujours le directeur de la recyclerie.";
    const { requestId } = await requestVerification(world.callAs("administrator"), { ...asked, statement });
    const { decisionId } = await decide(world.callAs("moderator"), {
      subject: "verification_request",
      id: requestId,
      outcome: "rejected",
      reasons: ["evidence_outdated"],
      words: "Joignez la délibération de cette année.",
      version: null,
      expiresOn: null,
    });
    world.pass({ seconds: 31 });
    await carryOutDecision(world.call(house), { decisionId });
    expect(await memberships()).toEqual(["approved", "approved", "approved"]);
  });

  it("pauses nothing when it is a status: the listings rest on the representative", async () => {
    await verifiedUntil("2026-12-31", "ess_status");
    await world.db
      .updateTable("verification")
      .set({ ended_at: world.now() })
      .where("fact", "=", "ess_status")
      .where("expires_at", "is", null)
      .execute();
    const listingId = await publishedListing(world);
    await submittedListing(world);
    world.pass({ days: 45 });
    await run();
    expect(await letters("verification_ended")).toMatchObject([{ data: { fact: "ess_status", listings: 0 } }]);
    expect(await status(listingId)).toBe("published");
  });
});
