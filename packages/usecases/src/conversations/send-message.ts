import { findReadingDate, insertMessage, markRead } from "@maillage/database/conversations/messages.queries";
import { sendMessageInput } from "@maillage/domain/conversations/conversation.input";
import { lettersToOrganisation } from "../letters/letters-to-organisation.ts";
import { actingOf } from "../verbs/acting-of.ts";
import { verb, type Work } from "../verbs/verb.ts";
import {
  conversationAudit,
  conversationPath,
  excerptOf,
  type OwnConversation,
  ownConversation,
} from "./own-conversation.ts";

/** Writes to the other side. It gets a letter unless it has one already that it has not come to read. */
export const sendMessage = verb("send-message", {
  policy: "contributor",
  input: sendMessageInput,
  once: (input) => input.key,
  permission: (work, input) => ownConversation(work, input.conversationId),
  change: async (work, { input, subject: conversation }) => {
    const { organisationId } = actingOf(work);
    const alreadyTold = await otherSideIsTold(work, conversation);
    const { personId } = work.actor;
    const { id: conversationId } = conversation;
    const messageId = await insertMessage(work.tx, {
      conversationId,
      organisationId,
      personId,
      body: input.body,
      now: work.now,
    });
    await markRead(work.tx, { conversationId, organisationId, now: work.now });
    const data = {
      listingTitle: conversation.listingTitle,
      organisationName: conversation.ownName,
      excerpt: excerptOf(input.body),
      path: conversationPath(conversationId),
    };
    return {
      value: { messageId },
      audit: conversationAudit("message.sent", conversationId),
      letters: alreadyTold
        ? []
        : await lettersToOrganisation(work, conversation.otherSideId, { template: "message_received", data }),
    };
  },
});

const oneDay = 24 * 60 * 60 * 1000;

/** Whether the other side has had a letter in the last day for a message of ours that it has not read yet. */
async function otherSideIsTold(work: Work, conversation: OwnConversation): Promise<boolean> {
  if (conversation.lastMessageOrganisationId === conversation.otherSideId) return false;
  if (work.now.getTime() - conversation.lastMessageAt.getTime() > oneDay) return false;
  const readAt = await findReadingDate(work.tx, conversation.id, conversation.otherSideId);
  return readAt === null || readAt.getTime() < conversation.lastMessageAt.getTime();
}
