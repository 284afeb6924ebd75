import { type RawBuilder, sql } from "kysely";
import type { ReachKind } from "@maillage/domain/listings/listing";
import type { Meeting } from "@maillage/domain/matching/complement.rules";
import { readQuantity } from "@maillage/domain/matching/quantity";
import type { Category, ListingKind, Theme } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";
import { named } from "../named-statements.ts";

type MeetingRow = {
  id: string;
  organisation_id: string;
  kind: ListingKind;
  category: Category;
  theme: Theme;
  terms: string;
  latitude: number | null;
  longitude: number | null;
  commune_code: string;
  epci_siren: string | null;
  departement_code: string;
  place_region_code: string;
  reach_kind: ReachKind;
  reach_km: number | null;
  starts_on: string | null;
  ends_on: string | null;
  labels: string[];
  quantity: string | null;
};

const columns = sql`entry.listing_id as id, entry.organisation_id, entry.kind, entry.category, entry.theme,
  array_to_string(tsvector_to_array(entry.lexemes), ' ') as terms, entry.latitude, entry.longitude, entry.commune_code, entry.epci_siren,
  entry.departement_code, entry.place_region_code, entry.reach_kind, entry.reach_km, entry.starts_on, entry.ends_on,
  entry.labels, listing.quantity`;

const toMeeting = (row: MeetingRow): Meeting => ({
  id: row.id,
  organisationId: row.organisation_id,
  kind: row.kind,
  category: row.category,
  theme: row.theme,
  // No term has a space; one text is read sooner than an array of hundreds.
  terms: row.terms === "" ? [] : row.terms.split(" "),
  position:
    row.latitude === null || row.longitude === null ? null : { latitude: row.latitude, longitude: row.longitude },
  communeCode: row.commune_code,
  epciSiren: row.epci_siren,
  departementCode: row.departement_code,
  regionCode: row.place_region_code,
  reachKind: row.reach_kind,
  reachKm: row.reach_km,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  labels: row.labels,
  quantity: readQuantity(row.quantity ?? ""),
});

/**
 * The public listings of a common table `chosen` (id), as they can meet others. Each is looked up by its identifier:
 * PostgreSQL, which cannot guess how few they are, would else read all.
 * @param chosen the common tables of the statement
 */
export async function selectMeetings(db: Connection, chosen: RawBuilder<unknown>): Promise<Meeting[]> {
  const found = await sql<MeetingRow>`${named} with ${chosen}
    select ${columns} from chosen
    cross join lateral (select * from listing_search where listing_id = chosen.id and is_public and lexemes is not null limit 1) as entry
    cross join lateral (select quantity from listing where id = chosen.id limit 1) as listing`.execute(db);
  return found.rows.map(toMeeting);
}

/** A public listing as it can meet others, or null. */
export async function findMeeting(db: Connection, listingId: string): Promise<Meeting | null> {
  const [found] = await selectMeetings(db, sql`chosen as (select ${listingId}::uuid as id)`);
  return found ?? null;
}
