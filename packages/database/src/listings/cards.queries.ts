import { type RawBuilder, sql } from "kysely";
import type { Position } from "@maillage/domain/territories/distance";
import type { Connection } from "../connection.ts";
import { named } from "../named-statements.ts";
import { distanceTo } from "../search/search-conditions.ts";
import { type CardRow, type ListingCard, selectCards, toCard } from "./listing-card.ts";

const distanceFrom = (centre: Position | null): RawBuilder<number | null> =>
  centre ? distanceTo(centre, "listing") : sql<number | null>`null::float8`;

/**
 * The cards of these published listings, in this order; one withdrawn meanwhile is left out.
 * @param centre from where distances are told, if any
 */
export async function findCards(
  db: Connection,
  ids: readonly string[],
  centre: Position | null = null,
): Promise<ListingCard[]> {
  if (ids.length === 0) return [];
  const rows = await selectCards(db)
    .modifyFront(named)
    .select(distanceFrom(centre).as("distance_km"))
    .where("listing.id", "=", sql<string>`any(${ids}::uuid[])`)
    .where("listing.status", "=", "published")
    .execute();
  const cards = new Map(rows.map((row) => [row.id, toCard(row, row.distance_km)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}

/** A listing found by a search, its key in the order asked, and its card: null when it was withdrawn meanwhile. */
export type FoundCard<Key> = { id: string; key: Key; card: ListingCard | null };

type HitRow<Key> = { id: string; key: Key; total: number };

/**
 * The listings that a statement finds, with their cards, in one trip to the database and under a name (`named`).
 * @param found.hits answers id, key and total; its plan must not depend on its values
 * @param found.order of the hits, by their columns
 */
export async function withCards<Key>(
  db: Connection,
  found: { hits: RawBuilder<HitRow<Key>>; order: RawBuilder<unknown>; centre: Position | null },
): Promise<(HitRow<Key> & { card: ListingCard | null })[]> {
  const { hits, order, centre } = found;
  // Each looked up by its identifier: PostgreSQL, which cannot guess how few they are, would else read all listings.
  const card = selectCards(db)
    .select(distanceFrom(centre).as("distance_km"))
    .where("listing.id", "=", sql<string>`hit.hit_id`)
    .where("listing.status", "=", "published")
    .limit(1);
  type Row = CardRow & { distance_km: number | null } & { hit_id: string; hit_key: Key; hit_total: number };
  const rows = await sql<Row>`${named} with hit as materialized (
      select id as hit_id, key as hit_key, total as hit_total, row_number() over (order by ${order}) as place
      from (${hits}) as found)
    select hit.*, card.* from hit left join lateral (${card}) as card on true order by place`.execute(db);
  return rows.rows.map((row) => ({
    id: row.hit_id,
    key: row.hit_key,
    total: row.hit_total,
    card: row.id === null ? null : toCard(row, row.distance_km),
  }));
}
