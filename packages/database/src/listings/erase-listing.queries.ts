import { sql } from "kysely";
import type { Connection } from "../connection.ts";
import { deletePhotosWhere } from "./photo-changes.queries.ts";

/**
 * Whether a listing is a draft that nobody was ever handed: no desk, no reader. One that an operator's file brought is
 * not: its reference is kept, or the same file would bring it back.
 */
export async function isErasable(tx: Connection, listingId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("listing")
    .select("id")
    .where("id", "=", listingId)
    .where("status", "=", "draft")
    .where("submitted_at", "is", null)
    .where("published_at", "is", null)
    .where("reference", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Deletes a listing with its photos and their files. Only for one that nothing else points to (`isErasable`). */
export async function eraseListing(tx: Connection, listingId: string): Promise<void> {
  await deletePhotosWhere(tx, sql`listing_id = ${listingId}`);
  await tx.deleteFrom("listing").where("id", "=", listingId).execute();
}
