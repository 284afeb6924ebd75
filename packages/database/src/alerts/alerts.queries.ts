import { sql } from "kysely";
import type { AlertFrequency, AlertQuestion, AlertSearch } from "@maillage/domain/alerts/alert";
import type { Connection } from "../connection.ts";

/** Whose an alert is: a person's, or that of an address without an account. */
export type AlertOwner = { personId: string; email: null } | { personId: null; email: string };

/** An alert, with all that decides what it meets. */
export type AlertRow = AlertQuestion & {
  id: string;
  personId: string | null;
  email: string | null;
  name: string;
  frequency: AlertFrequency;
  isBroad: boolean;
  hasFeed: boolean;
  confirmedAt: Date | null;
  pausedAt: Date | null;
};

/** An alert to write. */
export type NewAlert = AlertQuestion & {
  id: string;
  owner: AlertOwner;
  name: string;
  frequency: AlertFrequency;
  isBroad: boolean;
  /** The edition of the thesaurus its words were read with. */
  edition: number;
  anchors: readonly string[];
  confirmedAt: Date | null;
  now: Date;
};

/** By whom letters are counted: a person's id, or an address. */
export const recipientOf = ({ personId, email }: AlertOwner): string => personId ?? email;

/** Makes whoever else changes the alerts of this recipient, or writes to them of alerts, wait for the end of this transaction. */
export async function lockRecipient(tx: Connection, recipient: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`alerts of ${recipient}`}, 0))`.execute(tx);
}

/** Writes an alert; with its anchors when it is confirmed, since until then it meets nothing. */
export async function insertAlert(tx: Connection, alert: NewAlert): Promise<void> {
  await tx
    .insertInto("alert")
    .values({
      id: alert.id,
      person_id: alert.owner.personId,
      email: alert.owner.email,
      name: alert.name,
      search: JSON.stringify(alert.search),
      asked: alert.asked === null ? null : [...alert.asked],
      latitude: alert.centre?.latitude ?? null,
      longitude: alert.centre?.longitude ?? null,
      read_with: alert.edition,
      read_at: alert.now,
      frequency: alert.frequency,
      is_broad: alert.isBroad,
      created_at: alert.now,
      confirmed_at: alert.confirmedAt,
    })
    .execute();
  if (alert.confirmedAt !== null) await insertAnchors(tx, alert.id, alert.anchors);
}

/** Keeps an alert under these anchors, besides those it has. */
export async function insertAnchors(tx: Connection, alertId: string, anchors: readonly string[]): Promise<void> {
  await sql`insert into alert_anchor (anchor, alert_id) select anchor, ${alertId}::uuid
    from unnest(${[...anchors]}::text[]) as anchor on conflict do nothing`.execute(tx);
}

const columns = [
  "id",
  "person_id as personId",
  "email",
  "name",
  "search",
  "asked",
  "latitude",
  "longitude",
  "frequency",
  "is_broad as isBroad",
  "confirmed_at as confirmedAt",
  "paused_at as pausedAt",
] as const;

type Selected = Omit<AlertRow, "centre"> & { latitude: number | null; longitude: number | null };

function toAlert({ latitude, longitude, ...row }: Selected): AlertRow {
  return { ...row, centre: latitude === null || longitude === null ? null : { latitude, longitude } };
}

const selectAlerts = (db: Connection) =>
  db
    .selectFrom("alert")
    .select(columns)
    .select((row) => row("feed_id", "is not", null).$castTo<boolean>().as("hasFeed"));

/** The alerts of a recipient, the newest first, unconfirmed ones too. */
export async function listAlertsOf(db: Connection, owner: AlertOwner): Promise<AlertRow[]> {
  const rows = await selectAlerts(db).where("recipient", "=", recipientOf(owner)).orderBy("id", "desc").execute();
  return rows.map(toAlert);
}

/** These alerts, those that are still there. */
export async function findAlerts(db: Connection, ids: readonly string[]): Promise<AlertRow[]> {
  if (ids.length === 0) return [];
  const rows = await selectAlerts(db).where("id", "in", ids).execute();
  return rows.map(toAlert);
}

/** The alert of a person, its row held until the transaction ends; null when it is nobody's or another's. */
export async function lockAlertOf(
  tx: Connection,
  wanted: { alertId: string; personId: string },
): Promise<AlertRow | null> {
  const row = await selectAlerts(tx)
    .where("id", "=", wanted.alertId)
    .where("person_id", "=", wanted.personId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? toAlert(row) : null;
}

/** The alert of a recipient that asks the very same, or null. */
export async function findSameAlert(
  db: Connection,
  wanted: { owner: AlertOwner; search: AlertSearch },
): Promise<AlertRow | null> {
  const row = await selectAlerts(db)
    .where("recipient", "=", recipientOf(wanted.owner))
    .where(sql<boolean>`search = ${JSON.stringify(wanted.search)}::jsonb`)
    .executeTakeFirst();
  return row ? toAlert(row) : null;
}

/** How many confirmed alerts are broad in all, counted no further than asked. */
export async function countBroadAlerts(db: Connection, atMost: number): Promise<number> {
  const counted = await sql<{ count: number }>`select count(*)::int as count
    from (select from alert where is_broad and confirmed_at is not null limit ${atMost}) as found`.execute(db);
  return counted.rows[0]?.count ?? 0;
}

/** Changes what is given, and nothing else. */
export async function updateAlert(
  tx: Connection,
  change: {
    alertId: string;
    frequency?: AlertFrequency;
    confirmedAt?: Date;
    owner?: AlertOwner;
  },
): Promise<void> {
  const { alertId, frequency, confirmedAt, owner } = change;
  await tx
    .updateTable("alert")
    .set({
      ...(frequency === undefined ? {} : { frequency }),
      ...(confirmedAt === undefined ? {} : { confirmed_at: confirmedAt }),
      ...(owner === undefined ? {} : { person_id: owner.personId, email: owner.email }),
    })
    .where("id", "=", alertId)
    .execute();
}

/**
 * Pauses these alerts, or resumes them (`pausedAt` null). What they met and did not tell until then is closed: once
 * resumed, they tell what appears from then on.
 */
export async function pauseOrResume(
  tx: Connection,
  change: { alertIds: readonly string[]; pausedAt: Date | null; now: Date },
): Promise<void> {
  const { alertIds, pausedAt, now } = change;
  if (alertIds.length === 0) return;
  await tx.updateTable("alert").set({ paused_at: pausedAt }).where("id", "in", alertIds).execute();
  await tx
    .updateTable("alert_hit")
    .set({ told_at: now })
    .where("alert_id", "in", alertIds)
    .where("told_at", "is", null)
    .execute();
}

/** Deletes these alerts, with what they found. */
export async function deleteAlerts(tx: Connection, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.deleteFrom("alert").where("id", "in", ids).execute();
}

/** Forgets what an address was told once it has no alert any more: it is then unknown here. */
export async function forgetAddress(tx: Connection, email: string): Promise<void> {
  await sql`delete from alert_told where email = ${email}
    and not exists (select from alert where alert.email = ${email})`.execute(tx);
}

/** The alerts of an address become those of the person who has confirmed it, and what it was told with them. */
export async function adoptAlerts(tx: Connection, { personId, email }: { personId: string; email: string }) {
  await sql`update alert set person_id = ${personId}, email = null
    where email = ${email} and confirmed_at is not null`.execute(tx);
  await sql`insert into alert_told (person_id, listing_id, told_on)
    select ${personId}::uuid, listing_id, told_on from alert_told where email = ${email} on conflict do nothing`.execute(
    tx,
  );
  await forgetAddress(tx, email);
}

/** Deletes the alerts nobody confirmed before this date; how many. */
export async function deleteUnconfirmedBefore(tx: Connection, date: Date): Promise<number> {
  const result = await tx
    .deleteFrom("alert")
    .where("confirmed_at", "is", null)
    .where("created_at", "<", date)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** An alert whose words are to be read again, or that has lost its place. */
export type AlertToRead = AlertQuestion & { id: string };

/**
 * The confirmed alerts, after one, whose words an older edition of the thesaurus read, or were read before the words
 * were last counted; and those that stand under no anchor, as one confirmed by a version of before.
 */
export async function listAlertsToRead(
  db: Connection,
  wanted: { edition: number; after: string; limit: number },
): Promise<AlertToRead[]> {
  const rows = await selectAlerts(db)
    .where("confirmed_at", "is not", null)
    .where("id", ">", wanted.after)
    .where(({ and, or, eb, not, exists, selectFrom }) =>
      or([
        and([
          eb("asked", "is not", null),
          or([
            eb("read_with", "<", wanted.edition),
            eb("read_at", "<", selectFrom("search_state").select("words_counted_at")),
          ]),
        ]),
        not(exists(selectFrom("alert_anchor").select("anchor").whereRef("alert_id", "=", "alert.id"))),
      ]),
    )
    .orderBy("id")
    .limit(wanted.limit)
    .execute();
  return rows.map(toAlert);
}

/** Notes the words of an alert read again, and where it is kept from now on. */
export async function replaceAnchors(
  tx: Connection,
  read: { alertId: string; asked: readonly string[] | null; anchors: readonly string[]; edition: number; now: Date },
): Promise<void> {
  const { alertId, asked, edition, now } = read;
  await tx
    .updateTable("alert")
    .set({ asked: asked && [...asked], read_with: edition, read_at: now })
    .where("id", "=", alertId)
    .execute();
  await tx.deleteFrom("alert_anchor").where("alert_id", "=", alertId).execute();
  await insertAnchors(tx, alertId, read.anchors);
}
