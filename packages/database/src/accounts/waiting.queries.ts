import { sql } from "kysely";
import type { Connection } from "../connection.ts";

/** How much waits for an organisation: shown as figures beside the menu's words. */
export type WaitingCounts = {
  /** Conversations with something of the other side that nobody has read. */
  unreadConversations: number;
  /** Listings and revisions that the CRESS asked to change. */
  changesRequested: number;
  /** People who ask its members to join; a claim waits for the CRESS. */
  membershipRequests: number;
};

export const nothingWaits: WaitingCounts = { unreadConversations: 0, changesRequested: 0, membershipRequests: 0 };

/** Counts what waits for an organisation, in one statement. */
export async function countWaiting(db: Connection, organisationId: string): Promise<WaitingCounts> {
  const counts = await sql<WaitingCounts>`select
    (select count(*)::int from conversation
      left join conversation_reading as reading
        on reading.conversation_id = conversation.id and reading.organisation_id = ${organisationId}
      where (author_organisation_id = ${organisationId} or replying_organisation_id = ${organisationId})
        and exists (select 1 from message where message.conversation_id = conversation.id
          and message.organisation_id <> ${organisationId}
          and message.created_at > coalesce(reading.read_at, '-infinity'))) as "unreadConversations",
    ((select count(*)::int from listing where organisation_id = ${organisationId} and status = 'changes_requested')
      + (select count(*)::int from listing_revision join listing on listing.id = listing_revision.listing_id
         where listing.organisation_id = ${organisationId}
           and listing_revision.status = 'changes_requested')) as "changesRequested",
    (select count(*)::int from membership
      where organisation_id = ${organisationId} and status = 'requested'
        and not exists (select from verification_request as claim where claim.organisation_id = ${organisationId}
          and claim.person_id = membership.person_id and claim.fact = 'representative' and claim.status = 'pending')) as "membershipRequests"`.execute(
    db,
  );
  return counts.rows[0] ?? nothingWaits;
}
