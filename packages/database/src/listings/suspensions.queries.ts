import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Connection } from "../connection.ts";

/** A listing that left the lists, or came back, without its author's asking. */
export type SuspendedListing = { id: string; title: string; regionCode: string };

// What an operator's file brought stays under the operator's word; all the rest was published on the representative's.
const restsOnRepresentative = sql<SqlBool>`not (organisation.origin = 'imported' and listing.reference is not null)`;

const onlineOf = (organisationId: string): RawBuilder<unknown> => sql`from listing
  join organisation on organisation.id = listing.organisation_id
  where listing.organisation_id = ${organisationId} and listing.status = 'published' and ${restsOnRepresentative}`;

/** How many online listings of an organisation rest on its representative being verified. */
export async function countListingsAtStake(db: Connection, organisationId: string): Promise<number> {
  const counted = await sql<{ count: number }>`select count(*)::int as count ${onlineOf(organisationId)}`.execute(db);
  return counted.rows[0]?.count ?? 0;
}

/** Takes them out of the lists, each with a row that says why and since when. */
export async function suspendListingsOf(
  tx: Connection,
  organisationId: string,
  now: Date,
): Promise<SuspendedListing[]> {
  const suspended = await sql<SuspendedListing>`
    with online as (select listing.id ${onlineOf(organisationId)} for update of listing), paused as (
      update listing set status = 'paused', updated_at = ${now} from online where listing.id = online.id
      returning listing.id, listing.title, listing.region_code
    ), noted as (
      insert into listing_suspension (id, listing_id, reason, started_at)
      select gen_random_uuid(), id, 'verification_ended', ${now} from paused
      on conflict (listing_id) where ended_at is null do nothing
    ) select id, title, region_code as "regionCode" from paused`.execute(tx);
  return suspended.rows;
}

/**
 * Brings back what had left the lists only because a verification had ended: in the state it would have today. What its
 * author has moved since, and what an author had paused, stays where it is.
 */
export async function resumeListingsOf(
  tx: Connection,
  back: { organisationId: string; now: Date; today: string },
): Promise<SuspendedListing[]> {
  const { organisationId, now, today } = back;
  const resumed = await sql<SuspendedListing>`
    with let_go as (
      update listing_suspension set ended_at = ${now} from listing
      where listing.id = listing_suspension.listing_id and listing.organisation_id = ${organisationId}
        and listing_suspension.ended_at is null returning listing_suspension.listing_id
    ) update listing set updated_at = ${now}, status = case when expires_on < ${today}::date then 'expired' else 'published' end
      from let_go where listing.id = let_go.listing_id and listing.status = 'paused'
      returning listing.id, listing.title, listing.region_code as "regionCode"`.execute(tx);
  return resumed.rows;
}

/** Ends what waited for a verification: another decision keeps these listings out of the lists from now on. */
export async function forgetSuspensionsOf(tx: Connection, organisationId: string, now: Date): Promise<void> {
  await sql`update listing_suspension set ended_at = ${now} from listing where listing.id = listing_suspension.listing_id
    and listing.organisation_id = ${organisationId} and listing_suspension.ended_at is null`.execute(tx);
}

/** Since when a listing is out of the lists because a verification ended; null when it is not. */
export async function findSuspension(db: Connection, listingId: string): Promise<{ since: Date } | null> {
  const row = await db
    .selectFrom("listing_suspension")
    .select("started_at as since")
    .where("listing_id", "=", listingId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}
