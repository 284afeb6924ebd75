import {
  countUnread,
  findConversation,
  listConversations,
} from "@maillage/database/conversations/conversations.queries";
import { findReadingDate, listMessages, listPartnershipSteps } from "@maillage/database/conversations/messages.queries";
import { conversationIdInput } from "@maillage/domain/conversations/conversation.input";
import { nextPartnershipSteps } from "@maillage/domain/conversations/partnership.rules";
import type { Actor } from "@maillage/domain/permissions/actor";
import { refuse } from "@maillage/domain/refusals/refusal";
import { markConversationRead } from "@maillage/usecases/conversations/mark-conversation-read";
import { sideOf } from "@maillage/usecases/conversations/own-conversation";
import { replyToListing } from "@maillage/usecases/conversations/reply-to-listing";
import { sendMessage } from "@maillage/usecases/conversations/send-message";
import { takePartnershipStep } from "@maillage/usecases/conversations/take-partnership-step";
import { mutation, nothing, reading, router } from "../procedures.ts";

const organisationOf = (actor: Actor): string => actor.acting?.organisationId ?? refuse("organisation_needed");

export const conversationsRouter = router({
  reply: mutation(replyToListing),
  send: mutation(sendMessage),
  markRead: mutation(markConversationRead),
  takeStep: mutation(takePartnershipStep),

  /** Conversations of the organisation acted as, last moved first. */
  list: reading("observer")
    .input(nothing)
    .query(({ ctx }) => listConversations(ctx.call.db, organisationOf(ctx.call.actor))),

  unread: reading("observer")
    .input(nothing)
    .query(({ ctx }) => countUnread(ctx.call.db, organisationOf(ctx.call.actor))),

  /** One conversation with its messages, its steps and what may follow. */
  open: reading("observer")
    .input(conversationIdInput)
    .query(async ({ ctx, input }) => {
      const { db, actor } = ctx.call;
      const organisationId = organisationOf(actor);
      const conversation = await findConversation(db, input.conversationId);
      const side = conversation && sideOf(conversation, organisationId);
      if (!conversation || !side) refuse("conversation_not_found");
      return {
        conversation,
        organisationId,
        messages: await listMessages(db, conversation.id),
        steps: await listPartnershipSteps(db, conversation.partnershipId),
        nextSteps: nextPartnershipSteps(conversation.partnershipStatus),
        otherSideReadAt: await findReadingDate(db, conversation.id, side.otherSideId),
      };
    }),
});
