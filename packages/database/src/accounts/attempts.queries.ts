import type { Connection } from "../connection.ts";

/** Writes that something counted was tried. */
export async function insertAttempt(db: Connection, attempt: { id: string; key: string; at: Date }): Promise<void> {
  await db.insertInto("attempt").values(attempt).execute();
}

/** The dates of the latest attempts on this key since a date, the latest first, leaving one of them out; at most `most`. */
export async function listAttemptDates(
  db: Connection,
  wanted: { key: string; since: Date; exceptId: string; most: number },
): Promise<Date[]> {
  const rows = await db
    .selectFrom("attempt")
    .where("key", "=", wanted.key)
    .where("at", ">", wanted.since)
    .where("id", "<>", wanted.exceptId)
    .select("at")
    .orderBy("at", "desc")
    .limit(wanted.most)
    .execute();
  return rows.map((row) => row.at);
}

/** Forgets one attempt. */
export async function deleteAttempt(db: Connection, id: string): Promise<void> {
  await db.deleteFrom("attempt").where("id", "=", id).execute();
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
