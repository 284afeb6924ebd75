import { sql } from "kysely";
import type { Connection } from "../connection.ts";

/** Makes whoever else counts on this key wait for the end of this transaction. */
export async function lockAttemptsOn(tx: Connection, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

/** Writes that something counted was tried. */
export async function insertAttempt(db: Connection, attempt: { id: string; key: string; at: Date }): Promise<void> {
  await db.insertInto("attempt").values(attempt).execute();
}

/** The dates of the latest attempts on this key since a date, the latest first; at most `most`. */
export async function listAttemptDates(
  db: Connection,
  wanted: { key: string; since: Date; most: number },
): Promise<Date[]> {
  const rows = await db
    .selectFrom("attempt")
    .where("key", "=", wanted.key)
    .where("at", ">", wanted.since)
    .select("at")
    .orderBy("at", "desc")
    .limit(wanted.most)
    .execute();
  return rows.map((row) => row.at);
}

/** Forgets every attempt on this key. */
export async function deleteAttemptsOn(db: Connection, key: string): Promise<void> {
  await db.deleteFrom("attempt").where("key", "=", key).execute();
}

/** Forgets the attempts made before this date; how many. */
export async function deleteAttemptsBefore(db: Connection, date: Date): Promise<number> {
  const result = await db.deleteFrom("attempt").where("at", "<", date).executeTakeFirst();
  return Number(result.numDeletedRows);
}
