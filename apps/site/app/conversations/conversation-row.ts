import { partnershipLabel } from "@maillage/domain/conversations/partnership.rules";
import { agoInWords } from "@maillage/domain/wording/dates.fr";

type Source = {
  id: string;
  listingTitle: string;
  authorOrganisationId: string;
  authorName: string;
  replyingName: string;
  partnershipStatus: string;
  lastMessageAt: Date;
  lastMessageOrganisationId: string;
  unread: number;
  excerpt: string;
};

/** A conversation of a list, in words, as one of its two sides reads it. */
export type ConversationRow = {
  id: string;
  other: string;
  listing: string;
  step: string;
  when: string;
  unread: number;
  excerpt: string;
};

/** The row of a conversation for this organisation. */
export function conversationRow(source: Source, organisationId: string, now: Date): ConversationRow {
  const mineIsListing = source.authorOrganisationId === organisationId;
  const said = source.lastMessageOrganisationId === organisationId ? "Vous\u00a0: " : "";
  return {
    id: source.id,
    other: mineIsListing ? source.replyingName : source.authorName,
    listing: source.listingTitle,
    step: partnershipLabel(source.partnershipStatus),
    when: agoInWords(source.lastMessageAt, now),
    unread: source.unread,
    excerpt: `${said}${source.excerpt}`,
  };
}
