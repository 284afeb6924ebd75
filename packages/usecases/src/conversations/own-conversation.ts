import { type Conversation, lockConversation } from "@maillage/database/conversations/conversations.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { actingOf } from "../verbs/acting-of.ts";
import type { AuditLine, Work } from "../verbs/verb.ts";

/** A conversation seen from the organisation acted as. */
export type OwnConversation = Conversation & { ownName: string; otherSideId: string };

/** The side an organisation is on, or null when it is on none. */
export function sideOf(
  conversation: Conversation,
  organisationId: string,
): Pick<OwnConversation, "ownName" | "otherSideId"> | null {
  const { authorOrganisationId, replyingOrganisationId } = conversation;
  if (organisationId === authorOrganisationId)
    return { ownName: conversation.authorName, otherSideId: replyingOrganisationId };
  if (organisationId === replyingOrganisationId)
    return { ownName: conversation.replyingName, otherSideId: authorOrganisationId };
  return null;
}

/** Locks a conversation of the organisation acted as; any other answers as one that does not exist. */
export async function ownConversation(work: Work, conversationId: string): Promise<OwnConversation> {
  const conversation = await lockConversation(work.tx, conversationId);
  const side = conversation && sideOf(conversation, actingOf(work).organisationId);
  if (!conversation || !side) refuse("conversation_not_found");
  return { ...conversation, ...side };
}

/** Where both sides read a conversation. */
export function conversationPath(conversationId: string): string {
  return `/messagerie/${conversationId}`;
}

/** The beginning of a message, for a letter. */
export function excerptOf(body: string): string {
  return body.length <= 300 ? body : `${body.slice(0, 299)}…`;
}

/** The log line of something done in a conversation; never its words. */
export function conversationAudit(action: string, conversationId: string, details?: AuditLine["details"]): AuditLine {
  return {
    action,
    subjectKind: "conversation",
    subjectId: conversationId,
    regionCode: null,
    ...(details ? { details } : {}),
  };
}
