import { sql } from "kysely";
import type { Position } from "@maillage/domain/territories/distance";
import type { Connection } from "../connection.ts";
import { named } from "../named-statements.ts";
import { distanceTo } from "../search/search-conditions.ts";
import { type ListingCard, selectCards, toCard } from "./listing-card.ts";

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
    .select((centre ? distanceTo(centre, "listing") : sql<number | null>`null::float8`).as("distance_km"))
    .where("listing.id", "=", sql<string>`any(${ids}::uuid[])`)
    .where("listing.status", "=", "published")
    .execute();
  const cards = new Map(rows.map((row) => [row.id, toCard(row, row.distance_km)]));
  return ids.flatMap((id) => cards.get(id) ?? []);
}
