import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findConversation, listConversations } from "@maillage/database/conversations/conversations.queries";
import { publishedListing, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { pauseListing } from "../listings/pause-listing.ts";
import { unansweredReminders } from "../scheduled/unanswered-reminders.ts";
import { replyToListing } from "./reply-to-listing.ts";
import { sendMessage } from "./send-message.ts";
import { takePartnershipStep } from "./take-partnership-step.ts";

let world: TestWorld;
beforeEach(async () => {
  await world?.close();
  world = await openTestWorld();
});
afterAll(() => world.close());

const replied = async () => {
  const listingId = await publishedListing(world);
  return replyToListing(world.callAs("otherAdministrator"), {
    listingId,
    body: "Nous aurions besoin du minibus un samedi par mois.",
  });
};
const lettersOf = async (template: "reply_received" | "message_received" | "answer_awaited") =>
  (await world.db.selectFrom("letter").select("recipient_email").where("template", "=", template).execute()).map(
    (row) => row.recipient_email,
  );

describe("two organisations talk", () => {
  it("opens a conversation that both read, and tells those who write for the author, never the observer", async () => {
    const { conversationId } = await replied();
    expect((await lettersOf("reply_received")).sort()).toEqual(
      [world.people.administrator.email, world.people.contributor.email].sort(),
    );
    const [mine] = await listConversations(world.db, world.recyclerie.id);
    expect(mine).toMatchObject({ id: conversationId, unread: 1, replyingName: "Commune d’Arlanc" });
  });

  it("opens one conversation per organisation and listing, even when two people reply at once", async () => {
    const listingId = await publishedListing(world);
    const call = world.callAs("otherAdministrator");
    const both = await Promise.allSettled(
      [1, 2].map(() => replyToListing(call, { listingId, body: "Bonjour, est-il libre samedi ?" })),
    );
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await listConversations(world.db, world.mairie.id)).toHaveLength(1);
  });

  it("sends one letter for several messages the other side has not come to read", async () => {
    const { conversationId } = await replied();
    const send = (body: string) => sendMessage(world.callAs("contributor"), { conversationId, body, key: null });
    await send("Oui, avec plaisir.");
    world.pass({ minutes: 2 });
    await send("Le plein est à votre charge.");
    expect(await lettersOf("message_received")).toEqual([world.people.otherAdministrator.email]);
  });

  it("is refused on one's own listing, on one that is not open, and to an organisation not verified yet", async () => {
    const open = await publishedListing(world);
    const body = "Bonjour, nous sommes intéressés.";
    await expect(replyToListing(world.callAs("contributor"), { listingId: open, body })).rejects.toMatchObject({
      refusal: { code: "reply_to_own_listing" },
    });
    const waiting = await submittedListing(world);
    await expect(
      replyToListing(world.callAs("otherAdministrator"), { listingId: waiting, body }),
    ).rejects.toMatchObject({ refusal: { code: "listing_not_found" } });
    await pauseListing(world.callAs("contributor"), { listingId: open });
    await expect(replyToListing(world.callAs("otherAdministrator"), { listingId: open, body })).rejects.toMatchObject({
      refusal: { code: "listing_not_open" },
    });
    await world.db
      .updateTable("verification")
      .set({ ended_at: world.now() })
      .where("organisation_id", "=", world.mairie.id)
      .execute();
    await expect(replyToListing(world.callAs("otherAdministrator"), { listingId: open, body })).rejects.toMatchObject({
      refusal: { code: "organisation_not_verified" },
    });
  });

  it("says how it ended, step by step, by either side", async () => {
    const { conversationId } = await replied();
    const step = (name: "contributor" | "otherAdministrator", status: "agreed" | "done") =>
      takePartnershipStep(world.callAs(name), { conversationId, status, reason: null, words: "" });
    await step("contributor", "agreed");
    await step("otherAdministrator", "done");
    expect(await findConversation(world.db, conversationId)).toMatchObject({ partnershipStatus: "done" });
    await expect(step("contributor", "agreed")).rejects.toMatchObject({
      refusal: { code: "partnership_step_impossible" },
    });
  });

  it("reminds once, after five days, the side that has not answered", async () => {
    await replied();
    const scheduled = { ...world.callAs("visitor") };
    world.pass({ days: 4 });
    expect(await unansweredReminders(scheduled)).toBe(0);
    world.pass({ days: 2 });
    expect(await unansweredReminders(scheduled)).toBe(1);
    expect((await lettersOf("answer_awaited")).sort()).toEqual(
      [world.people.administrator.email, world.people.contributor.email].sort(),
    );
    world.pass({ days: 6 });
    expect(await unansweredReminders(scheduled)).toBe(0);
  });
});
