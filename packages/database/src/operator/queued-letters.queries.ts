import type { Connection } from "../connection.ts";

/** The letters still to send, the oldest first. */
export async function listQueuedLetters(db: Connection): Promise<string[]> {
  const rows = await db
    .selectFrom("letter")
    .select("id")
    .where("status", "=", "queued")
    .orderBy("created_at")
    .execute();
  return rows.map((row) => row.id);
}
