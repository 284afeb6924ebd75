import { type RawBuilder, sql } from "kysely";
import type { Connection } from "../connection.ts";
import type { ListingPhoto } from "./listing-page.queries.ts";

/** A photo as its author and the desk see it: `added` and `removed` wait for the desk's word on the open revision. */
export type PhotoWithChange = ListingPhoto & { change: "added" | "removed" | null };

/** The photos of a listing in their order, those that wait for the desk included. */
export async function listPhotosWithChanges(db: Connection, listingId: string): Promise<PhotoWithChange[]> {
  return db
    .selectFrom("listing_photo")
    .select(["id", "alternative_text as alternativeText", "width", "height", "position"])
    .select(
      sql<
        PhotoWithChange["change"]
      >`case when proposed_in is not null then 'added' when leaves_in is not null then 'removed' end`.as("change"),
    )
    .where("listing_id", "=", listingId)
    .orderBy("position")
    .execute();
}

/** Which photo of which listing, and with which revision it changes. */
export type PhotoOfRevision = { listingId: string; photoId: string; revisionId: string };

/** Lets a photo everyone sees leave when the revision is accepted. */
export async function proposeRemoval(tx: Connection, photo: PhotoOfRevision): Promise<void> {
  await tx
    .updateTable("listing_photo")
    .set({ leaves_in: photo.revisionId })
    .where("id", "=", photo.photoId)
    .where("listing_id", "=", photo.listingId)
    .execute();
}

/** Keeps a photo that was to leave; false when it was not. */
export async function cancelRemoval(tx: Connection, photo: { listingId: string; photoId: string }): Promise<boolean> {
  const result = await tx
    .updateTable("listing_photo")
    .set({ leaves_in: null })
    .where("id", "=", photo.photoId)
    .where("listing_id", "=", photo.listingId)
    .where("leaves_in", "is not", null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** What the desk's word on a revision does to its photos: those proposed are everyone's and those to leave are gone, or the reverse. */
export async function settlePhotosOf(
  tx: Connection,
  revision: { listingId: string; revisionId: string; accepted: boolean },
): Promise<void> {
  const { listingId, revisionId, accepted } = revision;
  await deletePhotosWhere(tx, accepted ? sql`leaves_in = ${revisionId}` : sql`proposed_in = ${revisionId}`);
  await tx
    .updateTable("listing_photo")
    .set({ proposed_in: null, leaves_in: null })
    .where((is) => is.or([is("proposed_in", "=", revisionId), is("leaves_in", "=", revisionId)]))
    .execute();
  await sql`update listing_photo set position = ordered.place from (
      select id, row_number() over (order by position) as place from listing_photo where listing_id = ${listingId}
    ) as ordered where ordered.id = listing_photo.id and listing_photo.position <> ordered.place`.execute(tx);
}

/** Deletes photos, with their files. */
export async function deletePhotosWhere(tx: Connection, which: RawBuilder<unknown>): Promise<void> {
  await sql`with gone as (delete from listing_photo where ${which} returning document_id)
    delete from document where id in (select document_id from gone)`.execute(tx);
}

/** A photo's id and whether it waits for the desk; null when the listing has none of that id. */
export async function findPhotoOf(
  db: Connection,
  photo: { listingId: string; photoId: string },
): Promise<PhotoWithChange | null> {
  return (await listPhotosWithChanges(db, photo.listingId)).find(({ id }) => id === photo.photoId) ?? null;
}
