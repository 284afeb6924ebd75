import { markRead } from "@maillage/database/conversations/messages.queries";
import { conversationIdInput } from "@maillage/domain/conversations/conversation.input";
import { actingOf } from "../verbs/acting-of.ts";
import { verb } from "../verbs/verb.ts";
import { ownConversation } from "./own-conversation.ts";

/** Notes that one's organisation has read a conversation: reading is not logged, only its date is kept. */
export const markConversationRead = verb("mark-conversation-read", {
  policy: "observer",
  input: conversationIdInput,
  permission: (work, input) => ownConversation(work, input.conversationId),
  change: async (work, { subject: conversation }) => {
    await markRead(work.tx, {
      conversationId: conversation.id,
      organisationId: actingOf(work).organisationId,
      now: work.now,
    });
    return { value: null, audit: [] };
  },
});
