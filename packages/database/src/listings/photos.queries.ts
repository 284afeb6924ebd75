import { isLive } from "@maillage/domain/listings/listing.rules";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** The bytes of a photo, and whether anybody may see it. */
export type PhotoFile = {
  mediaType: string;
  bytes: Buffer;
  isPublic: boolean;
  organisationId: string;
  regionCode: string;
};

/** A photo by its id, or null. It is public when its listing's page is, and when it waits for no desk. */
export async function findPhotoFile(db: Connection, photoId: string): Promise<PhotoFile | null> {
  const row = await db
    .selectFrom("listing_photo")
    .innerJoin("document", "document.id", "listing_photo.document_id")
    .innerJoin("listing", "listing.id", "listing_photo.listing_id")
    .select([
      "document.media_type as mediaType",
      "document.bytes",
      "listing.status",
      "listing_photo.proposed_in as proposedIn",
      "listing.organisation_id as organisationId",
      "listing.region_code as regionCode",
    ])
    .where("listing_photo.id", "=", photoId)
    .executeTakeFirst();
  if (!row) return null;
  const { status, proposedIn, ...file } = row;
  return { ...file, isPublic: isLive(status) && proposedIn === null };
}

/** Adds a photo after those a listing has; returns its id. */
export async function insertPhoto(
  tx: Connection,
  photo: {
    listingId: string;
    documentId: string;
    alternativeText: string;
    width: number;
    height: number;
    position: number;
    /** The revision it waits with, for the desk to read; null when it shows at once. */
    proposedIn: string | null;
  },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto("listing_photo")
    .values({
      id,
      listing_id: photo.listingId,
      document_id: photo.documentId,
      alternative_text: photo.alternativeText,
      width: photo.width,
      height: photo.height,
      position: photo.position,
      proposed_in: photo.proposedIn,
    })
    .execute();
  return id;
}

/** Takes a photo off a listing and closes the gap it leaves; false when it has none of that id. */
export async function deletePhoto(tx: Connection, photo: { listingId: string; photoId: string }): Promise<boolean> {
  const gone = await tx
    .deleteFrom("listing_photo")
    .where("id", "=", photo.photoId)
    .where("listing_id", "=", photo.listingId)
    .returning(["position", "document_id"])
    .executeTakeFirst();
  if (!gone) return false;
  await tx
    .updateTable("listing_photo")
    .set((row) => ({ position: row("position", "-", 1) }))
    .where("listing_id", "=", photo.listingId)
    .where("position", ">", gone.position)
    .execute();
  await tx.deleteFrom("document").where("id", "=", gone.document_id).execute();
  return true;
}
