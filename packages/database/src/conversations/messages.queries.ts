import type { PartnershipStatus } from "@maillage/domain/conversations/partnership.rules";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** One message of a thread; the person's name is shown to both sides, never an address. */
export type Message = { id: string; organisationId: string; personName: string | null; body: string; createdAt: Date };

/** The messages of a conversation, oldest first (the last 500). */
export async function listMessages(db: Connection, conversationId: string): Promise<Message[]> {
  const rows = await db
    .selectFrom("message")
    .leftJoin("person", "person.id", "message.person_id")
    .select([
      "message.id",
      "message.organisation_id as organisationId",
      "person.display_name as personName",
      "message.body",
      "message.created_at as createdAt",
    ])
    .where("message.conversation_id", "=", conversationId)
    .orderBy("message.created_at", "desc")
    .orderBy("message.id", "desc")
    .limit(500)
    .execute();
  return rows.reverse();
}

/** Adds a message and moves its conversation to the top for both sides. Returns the message's id. */
export async function insertMessage(
  tx: Connection,
  message: { conversationId: string; organisationId: string; personId: string | null; body: string; now: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("message")
    .values({
      id,
      conversation_id: message.conversationId,
      organisation_id: message.organisationId,
      person_id: message.personId,
      body: message.body,
      created_at: message.now,
    })
    .execute();
  await tx
    .updateTable("conversation")
    .set({ last_message_at: message.now, last_message_organisation_id: message.organisationId, reminded_at: null })
    .where("id", "=", message.conversationId)
    .execute();
  return id;
}

/** When an organisation last read a conversation, or null. */
export async function findReadingDate(
  db: Connection,
  conversationId: string,
  organisationId: string,
): Promise<Date | null> {
  const row = await db
    .selectFrom("conversation_reading")
    .select("read_at")
    .where("conversation_id", "=", conversationId)
    .where("organisation_id", "=", organisationId)
    .executeTakeFirst();
  return row?.read_at ?? null;
}

/** Notes that an organisation has read a conversation up to now. */
export async function markRead(
  tx: Connection,
  reading: { conversationId: string; organisationId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto("conversation_reading")
    .values({ conversation_id: reading.conversationId, organisation_id: reading.organisationId, read_at: reading.now })
    .onConflict((conflict) =>
      conflict.columns(["conversation_id", "organisation_id"]).doUpdateSet({ read_at: reading.now }),
    )
    .execute();
}

/** One signed step of a partnership. */
export type PartnershipStep = {
  id: string;
  status: PartnershipStatus;
  organisationId: string;
  reason: string | null;
  words: string;
  createdAt: Date;
};

/** The steps of a partnership, oldest first. */
export async function listPartnershipSteps(db: Connection, partnershipId: string): Promise<PartnershipStep[]> {
  return db
    .selectFrom("partnership_step")
    .select(["id", "status", "organisation_id as organisationId", "reason", "words", "created_at as createdAt"])
    .where("partnership_id", "=", partnershipId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** Adds a signed step and makes it the partnership's state. */
export async function insertPartnershipStep(
  tx: Connection,
  step: {
    partnershipId: string;
    status: PartnershipStatus;
    organisationId: string;
    personId: string | null;
    reason: string | null;
    words: string;
    now: Date;
  },
): Promise<void> {
  await tx
    .insertInto("partnership_step")
    .values({
      id: newId(),
      partnership_id: step.partnershipId,
      status: step.status,
      organisation_id: step.organisationId,
      person_id: step.personId,
      reason: step.reason,
      words: step.words,
      created_at: step.now,
    })
    .execute();
  await tx
    .updateTable("partnership")
    .set({ status: step.status, updated_at: step.now })
    .where("id", "=", step.partnershipId)
    .execute();
}

/** A conversation whose last message has waited too long. */
export type UnansweredConversation = {
  conversationId: string;
  listingTitle: string;
  waitingOrganisationId: string;
  askedByName: string;
  askedToId: string;
};

/** Takes the conversations unanswered since before a date and not reminded of yet, and marks them reminded. */
export async function takeUnanswered(
  tx: Connection,
  options: { before: Date; now: Date },
): Promise<UnansweredConversation[]> {
  const due = tx
    .selectFrom("conversation")
    .innerJoin("partnership", "partnership.conversation_id", "conversation.id")
    .select("conversation.id")
    .where("conversation.last_message_at", "<", options.before)
    .where("conversation.reminded_at", "is", null)
    .where("partnership.status", "in", ["contact", "discussion"])
    .limit(500)
    .forUpdate("conversation")
    .skipLocked();
  const taken = await tx
    .updateTable("conversation")
    .set({ reminded_at: options.now })
    .where("id", "in", due)
    .returning("id")
    .execute();
  if (taken.length === 0) return [];
  const rows = await tx
    .selectFrom("conversation")
    .innerJoin("listing", "listing.id", "conversation.listing_id")
    .innerJoin("organisation as asker", "asker.id", "conversation.last_message_organisation_id")
    .select([
      "conversation.id as conversationId",
      "listing.title as listingTitle",
      "asker.id as waitingOrganisationId",
      "asker.name as askedByName",
      "conversation.author_organisation_id as authorId",
      "conversation.replying_organisation_id as replierId",
    ])
    .where(
      "conversation.id",
      "in",
      taken.map((row) => row.id),
    )
    .execute();
  return rows.map(({ authorId, replierId, ...row }) => ({
    ...row,
    askedToId: row.waitingOrganisationId === authorId ? replierId : authorId,
  }));
}
