import type { LinkPurpose } from "@maillage/domain/letters/letter";
import type { Connection } from "../connection.ts";

/** A one-time link as it is kept: the hash of its secret, never the secret. */
export type OneTimeLinkRow = {
  id: string;
  secretHash: Buffer;
  purpose: LinkPurpose;
  personId: string | null;
  email: string;
  payload: unknown;
  expiresAt: Date;
};

/** Writes a link. */
export async function insertLink(
  db: Connection,
  link: Omit<OneTimeLinkRow, "payload"> & { payload: Readonly<Record<string, string>>; createdAt: Date },
): Promise<void> {
  await db
    .insertInto("one_time_link")
    .values({
      id: link.id,
      secret_hash: link.secretHash,
      purpose: link.purpose,
      person_id: link.personId,
      email: link.email,
      payload: JSON.stringify(link.payload),
      created_at: link.createdAt,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** The link of this id and purpose if it can still be used: not used, not expired, its person not deleted. */
export async function findUsableLink(
  db: Connection,
  wanted: { id: string; purpose: LinkPurpose; now: Date },
): Promise<OneTimeLinkRow | null> {
  const row = await db
    .selectFrom("one_time_link")
    .leftJoin("person", "person.id", "one_time_link.person_id")
    .where("one_time_link.id", "=", wanted.id)
    .where("one_time_link.purpose", "=", wanted.purpose)
    .where("one_time_link.used_at", "is", null)
    .where("one_time_link.expires_at", ">", wanted.now)
    .where("person.deleted_at", "is", null)
    .select([
      "one_time_link.id",
      "one_time_link.secret_hash as secretHash",
      "one_time_link.purpose",
      "one_time_link.person_id as personId",
      "one_time_link.email",
      "one_time_link.payload",
      "one_time_link.expires_at as expiresAt",
    ])
    .executeTakeFirst();
  return row ?? null;
}

/** Marks the link used. True for exactly one of any number of simultaneous calls: the row's lock decides. */
export async function consumeLink(db: Connection, use: { id: string; now: Date }): Promise<boolean> {
  const row = await db
    .updateTable("one_time_link")
    .set({ used_at: use.now })
    .where("id", "=", use.id)
    .where("used_at", "is", null)
    .where("expires_at", ">", use.now)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Marks used every waiting link of these purposes that was made for this person; how many. */
export async function consumeLinksOf(
  db: Connection,
  of: { personId: string; purposes: readonly LinkPurpose[]; now: Date },
): Promise<number> {
  const result = await db
    .updateTable("one_time_link")
    .set({ used_at: of.now })
    .where("person_id", "=", of.personId)
    .where("purpose", "in", of.purposes)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Deletes the links that expired before this date, used or not; how many. */
export async function deleteLinksExpiredBefore(db: Connection, date: Date): Promise<number> {
  const result = await db.deleteFrom("one_time_link").where("expires_at", "<", date).executeTakeFirst();
  return Number(result.numDeletedRows);
}
