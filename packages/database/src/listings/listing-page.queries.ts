import type { ListingDetails, ListingStatus, ReachKind } from "@maillage/domain/listings/listing";
import { liveStatuses } from "@maillage/domain/listings/listing.rules";
import type { Connection } from "../connection.ts";
import { findCards } from "./cards.queries.ts";
import { type ListingCard, selectCards, toCard } from "./listing-card.ts";

/** A photo of a listing; its bytes are served by the site at `/photos/<id>`. */
export type ListingPhoto = { id: string; alternativeText: string; width: number; height: number; position: number };

/** All that the public page of a listing shows. */
export type ListingPage = ListingCard & {
  status: ListingStatus;
  body: string;
  details: ListingDetails;
  reachKind: ReachKind;
  reachKm: number | null;
  standing: boolean;
  updatedAt: Date;
  photos: ListingPhoto[];
};

/** The public page of a listing by its short code, or null: drafts, withdrawn and removed ones have none. */
export async function findListingPage(db: Connection, shortCode: string): Promise<ListingPage | null> {
  const row = await selectCards(db)
    .select([
      "listing.status",
      "listing.body",
      "listing.details",
      "listing.reach_kind",
      "listing.reach_km",
      "listing.standing",
      "listing.updated_at",
    ])
    .where("listing.short_code", "=", shortCode)
    .where("listing.status", "in", liveStatuses)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...toCard(row, null),
    status: row.status,
    body: row.body,
    details: row.details,
    reachKind: row.reach_kind,
    reachKm: row.reach_km,
    standing: row.standing,
    updatedAt: row.updated_at,
    photos: await listPhotos(db, row.id),
  };
}

/** The photos of a listing that everyone sees, in their order; those that wait for the desk are not among them. */
export async function listPhotos(db: Connection, listingId: string): Promise<ListingPhoto[]> {
  return db
    .selectFrom("listing_photo")
    .select(["id", "alternative_text as alternativeText", "width", "height", "position"])
    .where("listing_id", "=", listingId)
    .where("proposed_in", "is", null)
    .orderBy("position")
    .execute();
}

/** Published listings of an organisation, newest first. */
export async function listPublishedOf(db: Connection, organisationId: string): Promise<ListingCard[]> {
  const newest = await db
    .selectFrom("listing")
    .select("id")
    .where("organisation_id", "=", organisationId)
    .where("status", "=", "published")
    .orderBy("published_at", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  return findCards(
    db,
    newest.map((row) => row.id),
  );
}

/** Addresses of the newest published listings for the sitemap, at most 50,000 (its protocol's limit). */
export async function listSitemapListings(
  db: Connection,
): Promise<{ shortCode: string; title: string; communeName: string | null; updatedAt: Date }[]> {
  return db
    .selectFrom("listing")
    .leftJoin("commune", "commune.code", "listing.commune_code")
    .select([
      "listing.short_code as shortCode",
      "listing.title",
      "commune.name as communeName",
      "listing.updated_at as updatedAt",
    ])
    .where("listing.status", "=", "published")
    .orderBy("listing.published_at", "desc")
    .limit(50_000)
    .execute();
}
