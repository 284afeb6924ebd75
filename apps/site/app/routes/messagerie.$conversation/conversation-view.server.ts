import { partnershipLabel } from "@maillage/domain/conversations/partnership.rules";
import { listingPath, organisationPath } from "@maillage/domain/listings/listing-address";
import type { Api } from "../../api.server.ts";
import { partnershipPath, threadEntries } from "../../conversations/thread-view.ts";

type Opened = Awaited<ReturnType<Api["conversations"]["open"]>>;

/** The words of a conversation as one of its sides reads it: the thread, the listing, the path of the partnership. */
export function conversationView(
  { conversation, organisationId, messages, steps, nextSteps, otherSideReadAt }: Opened,
  now: Date,
) {
  const { authorOrganisationId, authorName, authorShortCode, replyingOrganisationId, replyingName, replyingShortCode } =
    conversation;
  const isAuthor = authorOrganisationId === organisationId;
  const other = isAuthor
    ? { name: replyingName, shortCode: replyingShortCode }
    : { name: authorName, shortCode: authorShortCode };
  const names = { [authorOrganisationId]: authorName, [replyingOrganisationId]: replyingName };
  const { listingTitle: title, listingCommuneName: communeName, listingShortCode: shortCode } = conversation;
  return {
    other: other.name,
    otherHref: organisationPath(other),
    listing: {
      title,
      kind: conversation.listingKind,
      href: listingPath({ title, communeName, shortCode }),
      author: isAuthor ? `${authorName} (votre structure)` : authorName,
      authorHref: organisationPath({ name: authorName, shortCode: authorShortCode }),
    },
    entries: threadEntries({ messages, steps, organisationId, names, otherSideReadAt }, now),
    path: partnershipPath(conversation.partnershipStatus, steps),
    next: nextSteps.map((status) => ({ value: status, label: partnershipLabel(status) })),
  };
}

export type ConversationView = ReturnType<typeof conversationView> & { mayWrite: boolean };
