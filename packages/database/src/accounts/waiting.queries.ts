import { type RawBuilder, sql } from "kysely";
import type { Connection } from "../connection.ts";

/** How much waits for a person: shown as figures beside the menu's words. */
export type WaitingCounts = {
  /** Conversations of the organisation acted as whose last word is the other side's and was not read. */
  unreadConversations: number;
  /** Its listings and revisions that the CRESS asked to change. */
  changesRequested: number;
  /** People who ask to join it. */
  membershipRequests: number;
  /** What the desks of the regions moderated hold: listings, revisions, verifications, notices. */
  desk: number;
};

/** For whom to count: the organisation acted as, and the desks read (`all` for the national team). */
export type WaitingFor = { organisationId: string | null; regionCodes: readonly string[]; allRegions: boolean };

const nothing: RawBuilder<number> = sql<number>`0`;

/** Counts what waits, in one statement. */
export async function countWaiting(db: Connection, wanted: WaitingFor): Promise<WaitingCounts> {
  const { organisationId: id } = wanted;
  const own = (query: RawBuilder<number>): RawBuilder<number> => (id === null ? nothing : query);
  const counts = await sql<WaitingCounts>`select
    ${own(sql`(select count(*)::int from conversation
      left join conversation_reading as reading
        on reading.conversation_id = conversation.id and reading.organisation_id = ${id}
      where (author_organisation_id = ${id} or replying_organisation_id = ${id})
        and last_message_organisation_id <> ${id}
        and (reading.read_at is null or reading.read_at < last_message_at))`)} as "unreadConversations",
    ${own(sql`((select count(*)::int from listing where organisation_id = ${id} and status = 'changes_requested')
      + (select count(*)::int from listing_revision join listing on listing.id = listing_revision.listing_id
         where listing.organisation_id = ${id} and listing_revision.status = 'changes_requested'))`)} as "changesRequested",
    ${own(sql`(select count(*)::int from membership where organisation_id = ${id} and status = 'requested')`)} as "membershipRequests",
    ${deskCount(wanted)} as desk`.execute(db);
  return counts.rows[0] ?? { unreadConversations: 0, changesRequested: 0, membershipRequests: 0, desk: 0 };
}

function deskCount({ regionCodes, allRegions }: WaitingFor): RawBuilder<number> {
  if (!allRegions && regionCodes.length === 0) return nothing;
  const here = allRegions ? sql`true` : sql`region_code = any(${regionCodes})`;
  return sql<number>`((select count(*)::int from listing where status = 'submitted' and ${here})
    + (select count(*)::int from listing_revision where status = 'submitted' and ${here})
    + (select count(*)::int from verification_request where status = 'pending' and ${here})
    + (select count(*)::int from notice where status = 'open' and ${here}))`;
}
