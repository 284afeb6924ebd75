import type { Connection } from "../connection.ts";

/** A listing near or past its end. */
export type EndingListing = {
  id: string;
  organisationId: string;
  regionCode: string;
  title: string;
  communeName: string | null;
  shortCode: string;
  expiresOn: string;
};

const columns = [
  "listing.id",
  "listing.organisation_id as organisationId",
  "listing.region_code as regionCode",
  "listing.title",
  "listing.short_code as shortCode",
  "listing.expires_on as expiresOn",
] as const;

async function named(tx: Connection, rows: { id: string; expiresOn: string | null }[]): Promise<EndingListing[]> {
  if (rows.length === 0) return [];
  const listings = await tx
    .selectFrom("listing")
    .leftJoin("commune", "commune.code", "listing.commune_code")
    .select(columns)
    .select("commune.name as communeName")
    .where(
      "listing.id",
      "in",
      rows.map((row) => row.id),
    )
    .execute();
  return listings.map((listing) => ({ ...listing, expiresOn: listing.expiresOn ?? "" }));
}

/** Ends at most `limit` published listings whose last day has passed; several workers share the work. */
export async function takeExpired(
  tx: Connection,
  options: { today: string; now: Date; limit: number },
): Promise<EndingListing[]> {
  const due = tx
    .selectFrom("listing")
    .select("id")
    .where("status", "=", "published")
    .where("expires_on", "<", options.today)
    .limit(options.limit)
    .forUpdate()
    .skipLocked();
  const rows = await tx
    .updateTable("listing")
    .set({ status: "expired", updated_at: options.now })
    .where("id", "in", due)
    .returning(["id", "expires_on as expiresOn"])
    .execute();
  return named(tx, rows);
}

/** Marks as reminded, once, at most `limit` listings that end on or before a day. */
export async function takeExpiring(
  tx: Connection,
  options: { until: string; now: Date; limit: number },
): Promise<EndingListing[]> {
  const due = tx
    .selectFrom("listing")
    .select("id")
    .where("status", "=", "published")
    .where("expires_on", "<=", options.until)
    .where("expiry_reminded_at", "is", null)
    .limit(options.limit)
    .forUpdate()
    .skipLocked();
  const rows = await tx
    .updateTable("listing")
    .set({ expiry_reminded_at: options.now })
    .where("id", "in", due)
    .returning(["id", "expires_on as expiresOn"])
    .execute();
  return named(tx, rows);
}
