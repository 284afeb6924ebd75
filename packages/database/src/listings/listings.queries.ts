import { sql } from "kysely";
import type { ListingContent, ListingDetails, ListingStatus } from "@maillage/domain/listings/listing";
import type { Connection } from "../connection.ts";
import { newId, newShortCode } from "../identifiers.ts";

/** Where a listing is: its commune of today, and what that commune belongs to. */
export type Place = {
  communeCode: string;
  communeName: string;
  departementCode: string;
  regionCode: string;
  epciSiren: string | null;
  latitude: number | null;
  longitude: number | null;
};

/** A listing as its author and its moderators handle it. */
export type ListingRow = {
  id: string;
  shortCode: string;
  organisationId: string;
  createdBy: string | null;
  status: ListingStatus;
  regionCode: string;
  communeName: string | null;
  content: ListingContent;
  version: number;
  expiresOn: string | null;
  publishedAt: Date | null;
  submittedAt: Date | null;
  /** When a desk last read it; null when nobody has yet. */
  reviewedAt: Date | null;
  updatedAt: Date;
};

/** The place of a commune, or null when the code is not one of today's. */
export async function findPlace(db: Connection, communeCode: string): Promise<Place | null> {
  const row = await db
    .selectFrom("commune")
    .select([
      "code as communeCode",
      "name as communeName",
      "departement_code as departementCode",
      "region_code as regionCode",
      "epci_siren as epciSiren",
      "latitude",
      "longitude",
    ])
    .where("code", "=", communeCode)
    .executeTakeFirst();
  return row ?? null;
}

const columns = [
  "listing.id",
  "listing.short_code",
  "listing.organisation_id",
  "listing.created_by",
  "listing.status",
  "listing.region_code",
  "listing.version",
  "listing.kind",
  "listing.title",
  "listing.body",
  "listing.theme",
  "listing.category",
  "listing.terms",
  "listing.commune_code",
  "listing.reach_kind",
  "listing.reach_km",
  "listing.starts_on",
  "listing.ends_on",
  "listing.quantity",
  "listing.standing",
  "listing.details",
  "listing.expires_on",
  "listing.published_at",
  "listing.submitted_at",
  "listing.reviewed_at",
  "listing.updated_at",
] as const;

const selectListing = (db: Connection) =>
  db
    .selectFrom("listing")
    .leftJoin("commune", "commune.code", "listing.commune_code")
    .select(columns)
    .select("commune.name as commune_name");

type Selected = Awaited<ReturnType<ReturnType<typeof selectListing>["executeTakeFirstOrThrow"]>>;

const toListing = (row: Selected): ListingRow => ({
  id: row.id,
  shortCode: row.short_code,
  organisationId: row.organisation_id,
  createdBy: row.created_by,
  status: row.status,
  regionCode: row.region_code,
  communeName: row.commune_name,
  version: row.version,
  expiresOn: row.expires_on,
  publishedAt: row.published_at,
  submittedAt: row.submitted_at,
  reviewedAt: row.reviewed_at,
  updatedAt: row.updated_at,
  content: {
    ...row.details,
    kind: row.kind,
    title: row.title,
    body: row.body,
    theme: row.theme,
    category: row.category,
    terms: row.terms,
    communeCode: row.commune_code,
    reachKind: row.reach_kind,
    reachKm: row.reach_km,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    quantity: row.quantity ?? "",
    standing: row.standing,
  },
});

/** The listing, whatever its state, or null. */
export async function findListing(db: Connection, listingId: string): Promise<ListingRow | null> {
  const row = await selectListing(db).where("listing.id", "=", listingId).executeTakeFirst();
  return row ? toListing(row) : null;
}

/** The same, holding the row until the transaction ends: two decisions on one listing wait for each other. */
export async function lockListing(tx: Connection, listingId: string): Promise<ListingRow | null> {
  const row = await selectListing(tx).where("listing.id", "=", listingId).forUpdate("listing").executeTakeFirst();
  return row ? toListing(row) : null;
}

/** All listings of an organisation, last touched first. */
export async function listListingsOf(db: Connection, organisationId: string): Promise<ListingRow[]> {
  const rows = await selectListing(db)
    .where("listing.organisation_id", "=", organisationId)
    .orderBy("listing.updated_at", "desc")
    .orderBy("listing.id")
    .limit(200)
    .execute();
  return rows.map(toListing);
}

const detailsOf = (content: ListingContent): ListingDetails => ({
  availability: content.availability,
  partnersWanted: content.partnersWanted,
  whatIsShared: content.whatIsShared,
  deadline: content.deadline,
  procedure: content.procedure,
  eligibility: content.eligibility,
});

/** The columns a content fills, with what its place brings. */
function columnsOf(content: ListingContent, place: Place | null) {
  return {
    kind: content.kind,
    title: content.title,
    body: content.body,
    theme: content.theme,
    category: content.category,
    terms: content.terms,
    commune_code: place?.communeCode ?? null,
    departement_code: place?.departementCode ?? null,
    place_region_code: place?.regionCode ?? null,
    epci_siren: place?.epciSiren ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    reach_kind: content.reachKind,
    reach_km: content.reachKind === "radius" ? content.reachKm : null,
    starts_on: content.startsOn,
    ends_on: content.endsOn,
    quantity: content.quantity === "" ? null : content.quantity,
    details: JSON.stringify(detailsOf(content)),
    standing: content.standing,
  };
}

/** Writes a new draft; returns its id and short code. */
export async function insertDraft(
  tx: Connection,
  draft: {
    organisationId: string;
    createdBy: string | null;
    regionCode: string;
    content: ListingContent;
    place: Place | null;
    now: Date;
  },
): Promise<{ id: string; shortCode: string }> {
  const identity = { id: newId(), shortCode: newShortCode() };
  await tx
    .insertInto("listing")
    .values({
      id: identity.id,
      short_code: identity.shortCode,
      organisation_id: draft.organisationId,
      created_by: draft.createdBy,
      region_code: draft.regionCode,
      status: "draft",
      created_at: draft.now,
      updated_at: draft.now,
      ...columnsOf(draft.content, draft.place),
    })
    .execute();
  return identity;
}

/** Replaces the text of a listing and counts one version more, so that a decision on the former text is refused. */
export async function replaceContent(
  tx: Connection,
  change: { listingId: string; content: ListingContent; place: Place | null; now: Date },
): Promise<void> {
  await tx
    .updateTable("listing")
    .set({
      ...columnsOf(change.content, change.place),
      updated_at: change.now,
      reviewed_at: null,
      version: sql<number>`version + 1`,
    })
    .where("id", "=", change.listingId)
    .execute();
}

/** What a change of state may set beside the state itself. */
export type StateChange = {
  listingId: string;
  status: ListingStatus;
  now: Date;
  submittedAt?: Date;
  publishedAt?: Date;
  reviewedAt?: Date;
  expiresOn?: string | null;
};

/** Moves a listing to another state. */
export async function moveListing(tx: Connection, change: StateChange): Promise<void> {
  await tx
    .updateTable("listing")
    .set({
      status: change.status,
      updated_at: change.now,
      ...(change.submittedAt ? { submitted_at: change.submittedAt } : {}),
      ...(change.publishedAt ? { published_at: change.publishedAt } : {}),
      ...(change.reviewedAt ? { reviewed_at: change.reviewedAt } : {}),
      ...(change.expiresOn === undefined ? {} : { expires_on: change.expiresOn, expiry_reminded_at: null }),
    })
    .where("id", "=", change.listingId)
    .execute();
}

/** Notes that the text of an online listing has changed and waits to be read: its turn on the desk begins now. */
export async function putBackOnDesk(tx: Connection, listingId: string, now: Date): Promise<void> {
  await tx
    .updateTable("listing")
    .set({ reviewed_at: null, submitted_at: now, version: sql<number>`version + 1` })
    .where("id", "=", listingId)
    .execute();
}

/** Counts one version more: what was read is no longer all there is to read. */
export async function countVersion(tx: Connection, listingId: string): Promise<void> {
  await tx.updateTable("listing").set({ version: sql<number>`version + 1` }).where("id", "=", listingId).execute();
}

/** Takes the online listings of an organisation out of the lists; returns how many. */
export async function pauseListingsOf(tx: Connection, organisationId: string, now: Date): Promise<number> {
  const result = await tx
    .updateTable("listing")
    .set({ status: "paused", updated_at: now })
    .where("organisation_id", "=", organisationId)
    .where("status", "=", "published")
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** How many listings of an organisation a CRESS has accepted, with effect, and has not removed since. */
export async function countAcceptedListings(db: Connection, organisationId: string): Promise<number> {
  const row = await db
    .selectFrom("decision")
    .innerJoin("listing", "listing.id", "decision.listing_id")
    .select((eb) => eb.fn.count<number>("decision.listing_id").distinct().as("accepted"))
    .where("listing.organisation_id", "=", organisationId)
    .where("decision.outcome", "=", "accepted")
    .where("decision.effect", "=", "done")
    .where("listing.status", "<>", "removed")
    .executeTakeFirstOrThrow();
  return row.accepted;
}
