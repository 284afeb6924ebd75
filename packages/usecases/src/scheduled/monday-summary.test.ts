import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { listDeskWeeks } from "@maillage/database/moderation/log.queries";
import { house } from "@maillage/domain/permissions/actor";
import { addMembership } from "@maillage/test-world/cast";
import { minibus, publishedListing, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { saveDraft } from "../listings/save-draft.ts";
import { submitListing } from "../listings/submit-listing.ts";
import { withdrawListing } from "../listings/withdraw-listing.ts";
import { carryOutDecision } from "../moderation/carry-out-decision.ts";
import { decide } from "../moderation/decide.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { mondaySummary } from "./monday-summary.ts";

let world: TestWorld;
beforeEach(async () => {
  await world?.close();
  world = await openTestWorld();
});
afterAll(() => world.close());

/** What each person's Monday letter says waits: listings for whom, in a word. */
async function told(): Promise<Record<string, unknown>> {
  await mondaySummary(world.callAs("visitor"));
  const letters = await world.db
    .selectFrom("letter")
    .select(["person_id", "data"])
    .where("template", "=", "desk_summary")
    .execute();
  const names = Object.entries(world.people);
  return Object.fromEntries(
    letters.map(({ person_id, data }) => [names.find(([, { id }]) => id === person_id)?.[0] ?? "?", data]),
  );
}

describe("the Monday letter", () => {
  it("does not count what concerns the CRESS itself: the national team does, who may decide on it", async () => {
    await submittedListing(world);
    const moderator = world.callAs("moderator");
    const content = { ...minibus, title: "Salle de formation de la CRESS" };
    const { listingId } = await saveDraft(moderator, { listingId: null, key: null, content });
    await submitListing(moderator, { listingId });
    const letters = await told();
    expect(letters).toMatchObject({
      moderator: { listings: 1, national: false },
      otherModerator: { listings: 0 },
      nationalTeam: { listings: 1, national: true },
    });
  });

  it("does not count what concerns another organisation of the moderator's own either", async () => {
    await submittedListing(world);
    const mine = { person: world.people.moderator, organisation: world.recyclerie, role: "observer" as const };
    await addMembership(world.db, mine);
    expect(await told()).toMatchObject({ moderator: { listings: 0 } });
  });

  it("tells the national team what waits where there is no active CRESS", async () => {
    await submittedListing(world);
    await world.db.updateTable("cress").set({ active: false }).where("region_code", "=", "84").execute();
    const letters = await told();
    expect(Object.keys(letters).sort()).toEqual(["nationalTeam", "otherModerator"]);
    expect(letters).toMatchObject({ nationalTeam: { listings: 1, verifications: 0, notices: 0 } });
  });
});

describe("the figures of a desk", () => {
  it("count neither what was undone nor what came to nothing", async () => {
    await publishedListing(world);
    const accepting = (id: string) => ({
      subject: "listing" as const,
      id,
      outcome: "accepted" as const,
      reasons: [],
      words: "",
      version: 1,
      expiresOn: null,
    });
    const undone = await decide(world.callAs("moderator"), accepting(await submittedListing(world)));
    await undoDecision(world.callAs("moderator"), { decisionId: undone.decisionId });
    const listingId = await submittedListing(world);
    const { decisionId } = await decide(world.callAs("moderator"), accepting(listingId));
    await withdrawListing(world.callAs("contributor"), { listingId });
    world.pass({ seconds: 31 });
    await carryOutDecision(world.call(house), { decisionId });
    const weeks = await listDeskWeeks(world.db, ["84"], world.now());
    expect(weeks.at(-1)).toMatchObject({ received: 3, accepted: 1 });
  });
});
