import { sql } from "kysely";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { listPublishedOf } from "@maillage/database/listings/listing-page.queries";
import { countWaitingCases, listWaitingCases } from "@maillage/database/moderation/cases.queries";
import { house } from "@maillage/domain/permissions/actor";
import { minibus, publishedListing, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { reviseListing } from "../listings/revise-listing.ts";
import { saveDraft } from "../listings/save-draft.ts";
import { submitListing } from "../listings/submit-listing.ts";
import { dailyExpiries } from "../scheduled/daily-expiries.ts";
import { mondaySummary } from "../scheduled/monday-summary.ts";
import { carryOutDecision } from "./carry-out-decision.ts";
import { decide } from "./decide.ts";
import { fileNotice } from "./file-notice.ts";

let world: TestWorld;
beforeEach(async () => {
  await world?.close();
  world = await openTestWorld();
});
afterAll(() => world.close());

type Outcome = "accepted" | "changes_requested" | "rejected" | "upheld" | "dismissed";
const settle = async (subject: "listing" | "revision" | "notice", id: string, outcome: Outcome) => {
  const restricts = outcome !== "accepted" && outcome !== "dismissed";
  const reasons = restricts ? ["unlawful"] : [];
  const words = restricts ? "Cette annonce contrevient à la loi." : "";
  const { decisionId } = await decide(world.callAs("moderator"), {
    subject,
    id,
    outcome,
    reasons,
    words,
    version: subject === "notice" ? null : 1,
    expiresOn: null,
  });
  world.pass({ seconds: 31 });
  return carryOutDecision(world.call(house), { decisionId });
};
const queueOf = async (regionCode: string) =>
  (
    await listWaitingCases(world.db, { regionCodes: [regionCode], exceptOrganisations: [], after: null, limit: 50 })
  ).map(({ subject, title }) => `${subject} ${title}`);

describe("the desk of a CRESS", () => {
  it("sees its own region only, oldest first, and not what somebody has just decided", async () => {
    await submittedListing(world);
    world.pass({ minutes: 5 });
    const second = await submittedListing(world, { ...minibus, title: "Remorque à vélo pour les livraisons" });
    expect(await queueOf("84")).toEqual([
      "listing Minibus 9 places, disponible le week-end",
      "listing Remorque à vélo pour les livraisons",
    ]);
    expect(await queueOf("53")).toEqual([]);
    await decide(world.callAs("moderator"), {
      subject: "listing",
      id: second,
      outcome: "accepted",
      reasons: [],
      words: "",
      version: 1,
      expiresOn: null,
    });
    expect(await queueOf("84")).toEqual(["listing Minibus 9 places, disponible le week-end"]);
  });

  it("trusts a verified organisation after three accepted listings: the fourth is online at once and read afterwards", async () => {
    for (const name of ["Broyeur", "Remorque", "Tonnelle"])
      await publishedListing(world, { ...minibus, title: `${name} à partager entre voisins` });
    const call = world.callAs("contributor");
    const { listingId } = await saveDraft(call, { listingId: null, key: null, content: minibus });
    await expect(submitListing(call, { listingId })).resolves.toMatchObject({ status: "published" });
    expect(await queueOf("84")).toEqual(["listing Minibus 9 places, disponible le week-end"]);
    await settle("listing", listingId, "rejected");
    expect((await listPublishedOf(world.db, world.recyclerie.id)).map((card) => card.title)).not.toContain(
      minibus.title,
    );
  });

  it("keeps the published text visible until a changed one is accepted", async () => {
    const listingId = await publishedListing(world);
    await reviseListing(world.callAs("contributor"), {
      listingId,
      content: { ...minibus, title: "Minibus 9 places, du vendredi au lundi" },
    });
    const titles = async () => (await listPublishedOf(world.db, world.recyclerie.id)).map((card) => card.title);
    expect(await titles()).toEqual([minibus.title]);
    const revision = await world.db.selectFrom("listing_revision").select("id").executeTakeFirstOrThrow();
    await settle("revision", revision.id, "accepted");
    expect(await titles()).toEqual(["Minibus 9 places, du vendredi au lundi"]);
  });

  it("removes what a notice was right about, tells its author why and its sender what was done", async () => {
    const listingId = await publishedListing(world);
    const notice = {
      subject: "listing" as const,
      id: listingId,
      reason: "unlawful" as const,
      words: "Le véhicule n’est pas assuré.",
      contactEmail: "voisine@exemple.fr",
      key: null,
    };
    const { receiptCode } = await fileNotice(world.callAs("visitor"), notice);
    expect(receiptCode).toMatch(/^S-[0-9A-Z]{6}$/);
    const { id } = await world.db.selectFrom("notice").select("id").executeTakeFirstOrThrow();
    await settle("notice", id, "upheld");
    expect(await listPublishedOf(world.db, world.recyclerie.id)).toEqual([]);
    const letters = await world.db
      .selectFrom("letter")
      .select(["template", "recipient_email as to"])
      .orderBy("id")
      .execute();
    expect(letters).toContainEqual({ template: "notice_decided", to: "voisine@exemple.fr" });
    expect(letters).toContainEqual({ template: "listing_removed", to: world.people.contributor.email });
    const statement = await world.db
      .selectFrom("statement_of_reasons")
      .select(["restriction", "automated"])
      .executeTakeFirstOrThrow();
    expect(statement).toEqual({ restriction: "removed", automated: false });
  });

  it("cannot restrict without its statement of reasons: the database itself refuses", async () => {
    const id = await submittedListing(world);
    const bare = sql`insert into decision (id, subject_kind, listing_id, outcome, reasons, region_code, takes_effect_at)
      values (gen_random_uuid(), 'listing', ${id}, 'rejected', '{unlawful}', '84', now())`;
    await expect(bare.execute(world.db)).rejects.toThrow(/statement of reasons/);
  });

  it("hears on Monday what waits", async () => {
    await submittedListing(world);
    expect(await mondaySummary(world.callAs("visitor"))).toBe(3);
    const letters = await world.db
      .selectFrom("letter")
      .select(["recipient_email as to"])
      .where("template", "=", "desk_summary")
      .execute();
    expect(letters.map((letter) => letter.to).sort()).toEqual(
      [world.people.moderator.email, world.people.otherModerator.email, world.people.nationalTeam.email].sort(),
    );
    expect(await countWaitingCases(world.db, { regionCodes: ["84"], exceptOrganisations: [] })).toMatchObject({
      listings: 1,
      verifications: 0,
      notices: 0,
    });
  });
});

describe("the end of a listing", () => {
  it("is announced once two weeks before, and comes on its day", async () => {
    await publishedListing(world);
    const scheduled = world.callAs("visitor");
    world.pass({ days: 160 });
    expect(await dailyExpiries(scheduled)).toEqual({ expired: 0, reminded: 0 });
    world.pass({ days: 10 });
    expect(await dailyExpiries(scheduled)).toEqual({ expired: 0, reminded: 1 });
    expect(await dailyExpiries(scheduled)).toEqual({ expired: 0, reminded: 0 });
    world.pass({ days: 20 });
    expect(await dailyExpiries(scheduled)).toEqual({ expired: 1, reminded: 0 });
    expect(await listPublishedOf(world.db, world.recyclerie.id)).toEqual([]);
  });
});
