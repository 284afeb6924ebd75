import { type RawBuilder, sql } from "kysely";
import type { AlertFrequency, AlertSearch } from "@maillage/domain/alerts/alert";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";

/** Whom to write to, with what is known of them by their alerts. */
export type Recipient = { recipient: string; personId: string | null; email: string };

/** The recipient of an alert, or null when it is gone, or its person no longer has an address. */
export async function findRecipientOf(db: Connection, alertId: string): Promise<Recipient | null> {
  const found = await sql<Recipient>`
    select alert.recipient, alert.person_id as "personId", coalesce(person.email, alert.email) as email
    from alert left join person on person.id = alert.person_id
    where alert.id = ${alertId}::uuid and person.deleted_at is null`.execute(db);
  return found.rows[0] ?? null;
}

/** One alert of each recipient who has not been told of something yet, after a recipient, in their order. */
export async function listRecipientsToTell(
  db: Connection,
  wanted: { after: string; limit: number },
): Promise<{ recipient: string; alertId: string }[]> {
  const found = await sql<{ recipient: string; alertId: string }>`
    select recipient, min(alert.id::text) as "alertId" from alert
    where recipient > ${wanted.after} and confirmed_at is not null and paused_at is null
      and exists (select from alert_hit where alert_hit.alert_id = alert.id and told_at is null)
    group by recipient order by recipient limit ${wanted.limit}`.execute(db);
  return found.rows;
}

/** Whether a letter of alerts was written to this recipient on this day. */
export async function wasToldOn(db: Connection, told: { recipient: string; day: string }): Promise<boolean> {
  const found = await sql`select from alert_told
    where recipient = ${told.recipient} and told_on = ${told.day}::date limit 1`.execute(db);
  return found.rows.length > 0;
}

/** A listing that an alert met and that its recipient was not told of. */
export type UntoldHit = {
  alertId: string;
  alertName: string;
  search: AlertSearch;
  frequency: AlertFrequency;
  foundAt: Date;
  listingId: string;
};

/** Whether a hit is no news to a recipient: told already, or of an organisation of theirs, which they know. */
const isNoNews = (recipient: string): RawBuilder<boolean> => sql`(
  exists (select from alert_told as told where told.recipient = ${recipient} and told.listing_id = hit.listing_id)
  or exists (select from membership where membership.person_id = alert.person_id
    and membership.organisation_id = listing.organisation_id and membership.status = 'approved'))`;

/**
 * What a recipient was not told of: published listings that are news to them. Those met last first within an alert, the
 * oldest alert first.
 */
export async function listUntoldHits(db: Connection, recipient: string): Promise<UntoldHit[]> {
  const found = await sql<UntoldHit>`
    select alert.id as "alertId", alert.name as "alertName", alert.search, alert.frequency, hit.found_at as "foundAt",
      hit.listing_id as "listingId"
    from alert join alert_hit as hit on hit.alert_id = alert.id and hit.told_at is null
    join listing on listing.id = hit.listing_id and listing.status = 'published'
    where alert.recipient = ${recipient} and alert.confirmed_at is not null and alert.paused_at is null
      and not ${isNoNews(recipient)}
    order by alert.id, hit.found_at desc, hit.listing_id`.execute(db);
  return found.rows;
}

/**
 * Closes what is no news to a recipient. A listing that has left is let go: should it come back, the alert meets it anew.
 */
export async function closeUntellable(
  tx: Connection,
  { recipient, now }: { recipient: string; now: Date },
): Promise<void> {
  const untold = sql`alert.recipient = ${recipient} and hit.alert_id = alert.id and hit.told_at is null
    and listing.id = hit.listing_id`;
  await sql`delete from alert_hit as hit using alert, listing
    where ${untold} and listing.status <> 'published'`.execute(tx);
  await sql`update alert_hit as hit set told_at = ${now} from alert, listing
    where ${untold} and ${isNoNews(recipient)}`.execute(tx);
}

/** Notes that a recipient is told of these listings on this day, by whichever alerts of theirs met them. */
export async function noteTold(
  tx: Connection,
  told: { to: Recipient; listingIds: readonly string[]; day: string; now: Date },
): Promise<void> {
  const { to, day, now } = told;
  const listingIds = told.listingIds.toSorted();
  const email = to.personId === null ? to.email : null;
  await sql`insert into alert_told (person_id, email, listing_id, told_on)
    select ${to.personId}::uuid, ${email}::text, listing_id, ${day}::date
    from unnest(${listingIds}::uuid[]) as listing_id on conflict do nothing`.execute(tx);
  await sql`update alert_hit set told_at = ${now} where told_at is null and listing_id = any(${listingIds}::uuid[])
    and alert_id in (select id from alert where recipient = ${to.recipient})`.execute(tx);
}

/** A published listing, as a letter names it. */
export type ToldListing = {
  id: string;
  shortCode: string;
  kind: ListingKind;
  title: string;
  communeName: string | null;
  departementCode: string | null;
  organisationName: string;
};

/** What a letter says of these listings, those that are still published. */
export async function listToldListings(db: Connection, ids: readonly string[]): Promise<ToldListing[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom("listing")
    .innerJoin("organisation", "organisation.id", "listing.organisation_id")
    .leftJoin("commune", "commune.code", "listing.commune_code")
    .select([
      "listing.id",
      "listing.short_code as shortCode",
      "listing.kind",
      "listing.title",
      "commune.name as communeName",
      "commune.departement_code as departementCode",
      "organisation.name as organisationName",
    ])
    .where("listing.id", "in", ids)
    .where("listing.status", "=", "published")
    .execute();
}

/** Which of these alerts still write: confirmed, neither paused nor deleted. */
export async function listWritingAlerts(db: Connection, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("alert")
    .select("id")
    .where("id", "in", ids)
    .where("confirmed_at", "is not", null)
    .where("paused_at", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Forgets the hits told before this date; how many. What a recipient was told stays, so that it is never told again. */
export async function deleteHitsToldBefore(tx: Connection, date: Date): Promise<number> {
  const result = await tx.deleteFrom("alert_hit").where("told_at", "<", date).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** How many letters of alerts to confirm an address was sent since a date: a stranger fills no one's box. */
export async function countConfirmationsTo(db: Connection, wanted: { email: string; since: Date }): Promise<number> {
  const row = await db
    .selectFrom("letter")
    .select((count) => count.fn.countAll<number>().as("letters"))
    .where("recipient_email", "=", wanted.email)
    .where("template", "=", "confirm_alert")
    .where("created_at", ">", wanted.since)
    .executeTakeFirstOrThrow();
  return row.letters;
}
