import { sql } from "kysely";
import type { AlertFrequency, AlertSearch } from "@maillage/domain/alerts/alert";
import type { ListingForAlerts } from "@maillage/domain/alerts/alert-matches.rules";
import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";

type ListingRow = {
  id: string;
  kind: ListingKind;
  category: string | null;
  theme: string | null;
  terms: string | null;
  labels: string[];
  region: string | null;
  departement: string | null;
  epci: string | null;
  commune: string | null;
  latitude: number | null;
  longitude: number | null;
  startsOn: string | null;
  endsOn: string | null;
  lexemes: string[];
};

const listingColumns = sql`entry.listing_id as id, entry.kind, entry.category, entry.theme, entry.terms, entry.labels,
  entry.place_region_code as region, entry.departement_code as departement, entry.epci_siren as epci,
  entry.commune_code as commune, entry.latitude, entry.longitude, entry.starts_on as "startsOn", entry.ends_on as "endsOn",
  tsvector_to_array(coalesce(entry.lexemes, '')) as lexemes`;

function toListing({ region, departement, epci, commune, latitude, longitude, ...row }: ListingRow): ListingForAlerts {
  return {
    ...row,
    territories: { region, departement, epci, commune },
    position: latitude === null || longitude === null ? null : { latitude, longitude },
    lexemes: new Set(row.lexemes),
  };
}

/**
 * Takes listings that wait to be held against the alerts; they wait no more once the transaction commits. Run twice at
 * once, each takes others. One that has left meanwhile is taken, and not given.
 */
export async function takeWaitingListings(
  tx: Connection,
  limit: number,
): Promise<{ taken: number; listings: ListingForAlerts[] }> {
  const taken = await sql<{ id: string }>`
    delete from alert_listing_waiting where listing_id in
      (select listing_id from alert_listing_waiting order by listing_id limit ${limit} for update skip locked)
    returning listing_id as id`.execute(tx);
  const ids = taken.rows.map(({ id }) => id);
  return { taken: ids.length, listings: await findListingsForAlerts(tx, ids) };
}

/** What the index knows of these listings, those that are public. */
export async function findListingsForAlerts(db: Connection, ids: readonly string[]): Promise<ListingForAlerts[]> {
  if (ids.length === 0) return [];
  const found = await sql<ListingRow>`select ${listingColumns} from listing_search as entry
    where entry.is_public and entry.listing_id = any(${[...ids]}::uuid[]) order by entry.listing_id`.execute(db);
  return found.rows.map(toListing);
}

/** An alert that a listing may meet. */
export type HeldAlert = {
  id: string;
  recipient: string;
  frequency: AlertFrequency;
  search: AlertSearch;
  asked: string[] | null;
  centre: { latitude: number; longitude: number } | null;
};

type HeldRow = Omit<HeldAlert, "centre"> & { latitude: number | null; longitude: number | null };

/**
 * The alerts kept under any of these anchors (`anchorsOfListing`) that are confirmed and not paused. They cannot be
 * deleted before the transaction ends.
 */
export async function findAlertsUnder(tx: Connection, anchors: readonly string[]): Promise<HeldAlert[]> {
  const found = await sql<HeldRow>`
    select id, recipient, frequency, search, asked, latitude, longitude from alert
    where id = any(array(select distinct alert_id from alert_anchor where anchor = any(${[...anchors]}::text[])))
      and confirmed_at is not null and paused_at is null
    order by id for key share`.execute(tx);
  return found.rows.map(({ latitude, longitude, ...row }) => ({
    ...row,
    centre: latitude === null || longitude === null ? null : { latitude, longitude },
  }));
}

/** Notes that alerts have met a listing; returns those that had not met it yet. */
export async function insertHits(
  tx: Connection,
  hits: { listingId: string; alertIds: readonly string[]; now: Date },
): Promise<string[]> {
  if (hits.alertIds.length === 0) return [];
  const sorted = hits.alertIds.toSorted();
  const written = await sql<{ alertId: string }>`
    insert into alert_hit (alert_id, listing_id, found_at)
    select alert_id, ${hits.listingId}::uuid, ${hits.now}::timestamptz from unnest(${sorted}::uuid[]) as alert_id
    on conflict do nothing returning alert_id as "alertId"`.execute(tx);
  return written.rows.map(({ alertId }) => alertId);
}
