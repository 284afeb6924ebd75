import { sql } from "kysely";
import type { AlertSearch } from "@maillage/domain/alerts/alert";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";

/** A feed as it is kept: the hash of its secret, never the secret. */
export type AlertFeed = { secretHash: Buffer; name: string; search: AlertSearch };

/** Gives an alert a feed, in the place of the one it had; null takes it away. */
export async function setFeed(
  tx: Connection,
  given: { alertId: string; feed: { id: string; secretHash: Buffer } | null },
): Promise<void> {
  const { alertId, feed } = given;
  await tx
    .updateTable("alert")
    .set({ feed_id: feed?.id ?? null, feed_secret_hash: feed?.secretHash ?? null })
    .where("id", "=", alertId)
    .execute();
}

/** The feed of this id, of a confirmed alert. */
export async function findFeed(db: Connection, feedId: string): Promise<AlertFeed | null> {
  const row = await db
    .selectFrom("alert")
    .select(["feed_secret_hash as secretHash", "name", "search"])
    .where("feed_id", "=", feedId)
    .where("confirmed_at", "is not", null)
    .executeTakeFirst();
  return row?.secretHash ? { ...row, secretHash: row.secretHash } : null;
}

/** A published listing that an alert has met lately. */
export type LatestHit = {
  alertId: string;
  shortCode: string;
  kind: ListingKind;
  title: string;
  communeName: string | null;
  foundAt: Date;
};

/** What each of these alerts has met last, still published: three at most, the last first. */
export async function listLatestHits(db: Connection, alertIds: readonly string[]): Promise<LatestHit[]> {
  if (alertIds.length === 0) return [];
  const found = await sql<LatestHit>`
    select wanted.id as "alertId", latest.* from unnest(${[...alertIds]}::uuid[]) as wanted(id)
    cross join lateral (
      select listing.short_code as "shortCode", listing.kind, listing.title, commune.name as "communeName",
        hit.found_at as "foundAt"
      from alert_hit as hit join listing on listing.id = hit.listing_id and listing.status = 'published'
      left join commune on commune.code = listing.commune_code
      where hit.alert_id = wanted.id order by hit.found_at desc, hit.listing_id limit 3) as latest`.execute(db);
  return found.rows;
}
