import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { house } from "@maillage/domain/permissions/actor";
import { minibus, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { carryOutDecision } from "../moderation/carry-out-decision.ts";
import { decide } from "../moderation/decide.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { saveDraft } from "./save-draft.ts";
import { submitListing } from "./submit-listing.ts";
import { withdrawListing } from "./withdraw-listing.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const submitted = () => submittedListing(world);

const statusOf = async (id: string) =>
  (await world.db.selectFrom("listing").select("status").where("id", "=", id).executeTakeFirstOrThrow()).status;

const decisionOn = (id: string, outcome: "accepted" | "changes_requested" | "rejected") => ({
  subject: "listing" as const,
  id,
  outcome,
  reasons: outcome === "accepted" ? [] : ["unclear"],
  words: outcome === "accepted" ? "" : "Précisez l’assurance, puis soumettez de nouveau.",
  version: 1,
  expiresOn: null,
});

const letters = async () =>
  (await world.db.selectFrom("letter").select(["template", "recipient_email"]).orderBy("created_at").execute()).map(
    (row) => row.template,
  );

describe("a listing, from draft to publication", () => {
  it("is read by the CRESS of the author's region, and is public once the seconds of undo have passed", async () => {
    const id = await submitted();
    expect(await statusOf(id)).toBe("submitted");
    const { decisionId } = await decide(world.callAs("moderator"), decisionOn(id, "accepted"));
    await expect(carryOutDecision(world.call(house), { decisionId })).resolves.toEqual({ effect: "too_early" });
    expect(await statusOf(id)).toBe("submitted");
    world.pass({ seconds: 31 });
    await expect(carryOutDecision(world.call(house), { decisionId })).resolves.toEqual({ effect: "done" });
    expect(await statusOf(id)).toBe("published");
    expect(await letters()).toContain("listing_published");
  });

  it("is not online when its decision was undone, and can be decided again", async () => {
    const id = await submitted();
    const { decisionId } = await decide(world.callAs("moderator"), decisionOn(id, "rejected"));
    await undoDecision(world.callAs("moderator"), { decisionId });
    world.pass({ seconds: 31 });
    await expect(carryOutDecision(world.call(house), { decisionId })).resolves.toEqual({ effect: "undone_before" });
    expect(await statusOf(id)).toBe("submitted");
    await expect(decide(world.callAs("moderator"), decisionOn(id, "accepted"))).resolves.toBeDefined();
  });

  it("is decided by one moderator only, even at the same moment", async () => {
    const id = await submitted();
    const both = await Promise.allSettled([
      decide(world.callAs("moderator"), decisionOn(id, "accepted")),
      decide(world.callAs("nationalTeam"), decisionOn(id, "rejected")),
    ]);
    expect(both.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((outcome) => outcome.status === "rejected");
    expect(refused?.reason).toMatchObject({ refusal: { code: "case_already_decided" } });
  });

  it("does not exist for the moderators of another region", async () => {
    const id = await submitted();
    await expect(decide(world.callAs("otherModerator"), decisionOn(id, "accepted"))).rejects.toMatchObject({
      refusal: { code: "case_not_found" },
    });
  });

  it("says every field that is missing before it can be submitted", async () => {
    const call = world.callAs("contributor");
    const { listingId } = await saveDraft(call, {
      listingId: null,
      key: null,
      content: { ...minibus, title: "Bus", category: null, reachKm: null },
    });
    await expect(submitListing(call, { listingId })).rejects.toMatchObject({
      refusal: {
        code: "listing_incomplete",
        problems: [{ field: "title" }, { field: "category" }, { field: "reachKm" }],
      },
    });
  });

  it("makes one draft of a form sent twice", async () => {
    const call = world.callAs("contributor");
    const form = { listingId: null, key: "envoi-du-formulaire-1", content: minibus };
    const [first, second] = await Promise.all([saveDraft(call, form), saveDraft(call, form)]);
    expect(second).toEqual(first);
  });

  it("forgets a decision on a listing its author withdrew meanwhile", async () => {
    const id = await submitted();
    const { decisionId } = await decide(world.callAs("moderator"), decisionOn(id, "accepted"));
    await withdrawListing(world.callAs("contributor"), { listingId: id });
    world.pass({ seconds: 31 });
    await expect(carryOutDecision(world.call(house), { decisionId })).resolves.toEqual({ effect: "void" });
    expect(await statusOf(id)).toBe("withdrawn");
  });
});
