import { sql } from "kysely";
import type { PartnershipStatus } from "@maillage/domain/conversations/partnership.rules";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** A conversation between two organisations about a listing, with the partnership that may come of it. */
export type Conversation = {
  id: string;
  listingId: string;
  listingShortCode: string;
  listingTitle: string;
  listingKind: ListingKind;
  listingStatus: string;
  listingCommuneName: string | null;
  authorOrganisationId: string;
  authorName: string;
  authorShortCode: string;
  replyingOrganisationId: string;
  replyingName: string;
  replyingShortCode: string;
  partnershipId: string;
  partnershipStatus: PartnershipStatus;
  lastMessageAt: Date;
  lastMessageOrganisationId: string;
  createdAt: Date;
};

const selectConversations = (db: Connection) =>
  db
    .selectFrom("conversation")
    .innerJoin("listing", "listing.id", "conversation.listing_id")
    .leftJoin("commune", "commune.code", "listing.commune_code")
    .innerJoin("organisation as author", "author.id", "conversation.author_organisation_id")
    .innerJoin("organisation as replier", "replier.id", "conversation.replying_organisation_id")
    .innerJoin("partnership", "partnership.conversation_id", "conversation.id")
    .select([
      "conversation.id",
      "listing.id as listingId",
      "listing.short_code as listingShortCode",
      "listing.title as listingTitle",
      "listing.kind as listingKind",
      "listing.status as listingStatus",
      "commune.name as listingCommuneName",
      "author.id as authorOrganisationId",
      "author.name as authorName",
      "author.short_code as authorShortCode",
      "replier.id as replyingOrganisationId",
      "replier.name as replyingName",
      "replier.short_code as replyingShortCode",
      "partnership.id as partnershipId",
      "partnership.status as partnershipStatus",
      "conversation.last_message_at as lastMessageAt",
      "conversation.last_message_organisation_id as lastMessageOrganisationId",
      "conversation.created_at as createdAt",
    ]);

/** The conversation, or null. */
export async function findConversation(db: Connection, conversationId: string): Promise<Conversation | null> {
  return (await selectConversations(db).where("conversation.id", "=", conversationId).executeTakeFirst()) ?? null;
}

/** The same, locked until the transaction ends: two messages or steps at once wait for each other. */
export async function lockConversation(tx: Connection, conversationId: string): Promise<Conversation | null> {
  const query = selectConversations(tx)
    .where("conversation.id", "=", conversationId)
    .forUpdate(["conversation", "partnership"]);
  return (await query.executeTakeFirst()) ?? null;
}

/** A conversation in a list, with its last words and how many messages one's organisation has not read. */
export type ConversationSummary = Conversation & { unread: number; excerpt: string };

const unreadBy = (organisationId: string) => sql<number>`(select count(*)::int from message
  where message.conversation_id = conversation.id and message.organisation_id <> ${organisationId}
  and message.created_at > coalesce((select read_at from conversation_reading as reading
    where reading.conversation_id = conversation.id and reading.organisation_id = ${organisationId}), '-infinity'))`;

const lastWords = sql<string>`(select left(message.body, 160) from message where message.conversation_id = conversation.id
  order by message.created_at desc, message.id desc limit 1)`;

/** Conversations of an organisation, last moved first. */
export async function listConversations(db: Connection, organisationId: string): Promise<ConversationSummary[]> {
  return selectConversations(db)
    .select(unreadBy(organisationId).as("unread"))
    .select(lastWords.as("excerpt"))
    .where((eb) =>
      eb.or([
        eb("conversation.author_organisation_id", "=", organisationId),
        eb("conversation.replying_organisation_id", "=", organisationId),
      ]),
    )
    .orderBy("conversation.last_message_at", "desc")
    .limit(100)
    .execute();
}

/** How many messages an organisation has not read, over all its conversations. */
export async function countUnread(db: Connection, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom("conversation")
    .select(sql<number>`coalesce(sum(${unreadBy(organisationId)}), 0)::int`.as("unread"))
    .where((eb) =>
      eb.or([
        eb("conversation.author_organisation_id", "=", organisationId),
        eb("conversation.replying_organisation_id", "=", organisationId),
      ]),
    )
    .executeTakeFirstOrThrow();
  return row.unread;
}

/** The conversation an organisation has opened on a listing, or null. */
export async function findReplyOf(
  db: Connection,
  listingId: string,
  organisationId: string,
): Promise<{ conversationId: string } | null> {
  const row = await db
    .selectFrom("conversation")
    .select("id as conversationId")
    .where("listing_id", "=", listingId)
    .where("replying_organisation_id", "=", organisationId)
    .executeTakeFirst();
  return row ?? null;
}

type NewReply = {
  listingId: string;
  authorOrganisationId: string;
  replyingOrganisationId: string;
  personId: string | null;
  now: Date;
};

/** Opens a reply with its conversation and its partnership; null when this organisation has replied already. */
export async function insertReply(
  tx: Connection,
  reply: NewReply,
): Promise<{ conversationId: string; partnershipId: string } | null> {
  const { listingId, authorOrganisationId, replyingOrganisationId, personId, now } = reply;
  const opened = await tx
    .insertInto("reply")
    .values({
      id: newId(),
      listing_id: listingId,
      organisation_id: replyingOrganisationId,
      created_by: personId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(["listing_id", "organisation_id"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!opened) return null;
  const conversationId = newId();
  await tx
    .insertInto("conversation")
    .values({
      id: conversationId,
      reply_id: opened.id,
      listing_id: listingId,
      author_organisation_id: authorOrganisationId,
      replying_organisation_id: replyingOrganisationId,
      last_message_at: now,
      last_message_organisation_id: replyingOrganisationId,
      created_at: now,
    })
    .execute();
  const partnershipId = newId();
  await tx
    .insertInto("partnership")
    .values({
      id: partnershipId,
      conversation_id: conversationId,
      listing_id: listingId,
      created_at: now,
      updated_at: now,
    })
    .execute();
  return { conversationId, partnershipId };
}
