import { type RawBuilder, sql } from "kysely";
import type { ReachKind } from "@maillage/domain/listings/listing";
import type { Meeting } from "@maillage/domain/matching/complement.rules";
import { readQuantity } from "@maillage/domain/matching/quantity";
import type { Category, ListingKind, Theme } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";

type MeetingRow = {
  id: string;
  organisation_id: string;
  kind: ListingKind;
  category: Category;
  theme: Theme;
  terms: string[];
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
  tsvector_to_array(entry.lexemes) as terms, entry.latitude, entry.longitude, entry.commune_code, entry.epci_siren,
  entry.departement_code, entry.place_region_code, entry.reach_kind, entry.reach_km, entry.starts_on, entry.ends_on,
  entry.labels, listing.quantity`;

const toMeeting = (row: MeetingRow): Meeting => ({
  id: row.id,
  organisationId: row.organisation_id,
  kind: row.kind,
  category: row.category,
  theme: row.theme,
  terms: row.terms,
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

async function selectMeetings(db: Connection, ids: RawBuilder<unknown>): Promise<Meeting[]> {
  const found = await sql<MeetingRow>`select ${columns} from listing_search as entry
    join listing on listing.id = entry.listing_id
    where entry.is_public and entry.lexemes is not null and entry.listing_id in (${ids})`.execute(db);
  return found.rows.map(toMeeting);
}

/** A public listing as it can meet others, or null. */
export async function findMeeting(db: Connection, listingId: string): Promise<Meeting | null> {
  const [found] = await selectMeetings(db, sql`select ${listingId}::uuid`);
  return found ?? null;
}

/** How many candidates each of the lists gives. */
const listLength = 150;

/** What narrows the search for candidates: the kinds and sub-categories that may complement, the terms that tell most. */
export type Wanted = {
  kinds: readonly ListingKind[];
  neighbours: readonly Category[];
  tellingTerms: readonly string[];
  /** Those it is paired with today. */
  partners: readonly string[];
};

/**
 * The listings most likely to complement one: the nearest of its sub-category and of the neighbouring ones, those of
 * wide reach, and the nearest and newest that say the same rare things. A few hundred, however many there are in all.
 */
export async function findCandidates(db: Connection, source: Meeting, wanted: Wanted): Promise<Meeting[]> {
  const possible = sql`entry.is_public and entry.lexemes is not null and entry.kind = any(${[...wanted.kinds]})
    and entry.organisation_id <> ${source.organisationId}::uuid
    and (entry.starts_on is null or ${source.endsOn}::date is null or entry.starts_on <= ${source.endsOn}::date)
    and (entry.ends_on is null or ${source.startsOn}::date is null or entry.ends_on >= ${source.startsOn}::date)`;
  const categories = [source.category, ...wanted.neighbours];
  const lists: RawBuilder<unknown>[] = [
    ...nearestLists(source, possible, wanted.neighbours),
    sql`select listing_id from listing_search as entry where ${possible} and entry.reach_kind <> 'radius'
      and entry.category = any(${categories}) order by entry.published_at desc limit ${listLength}`,
    sql`select listing_id from listing_search as entry where ${possible} and entry.category = ${source.category}
      order by entry.published_at desc limit ${listLength}`,
    ...tellingLists(wanted.tellingTerms, possible),
    sql`select unnest(${[...wanted.partners]}::uuid[])`,
  ];
  const union = sql.join(
    lists.map((list) => sql`(${list})`),
    sql` union `,
  );
  return selectMeetings(db, union);
}

/** The nearest of the same sub-category, and of each group of neighbours. */
function nearestLists(source: Meeting, possible: RawBuilder<unknown>, neighbours: readonly Category[]) {
  if (!source.position) return [];
  const { latitude, longitude } = source.position;
  const distance = sql`point(entry.longitude * 0.69, entry.latitude) <-> point(${longitude * 0.69}::float8, ${latitude}::float8)`;
  const nearest = (condition: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select listing_id from listing_search as entry where ${possible} and entry.latitude is not null and ${condition}
      order by ${distance} limit ${listLength}`;
  const same = nearest(sql`entry.category = ${source.category}`);
  return neighbours.length === 0 ? [same] : [same, nearest(sql`entry.category = any(${[...neighbours]})`)];
}

/** Listings that say the rare things of the source, each looked up among the terms, the newest first. */
function tellingLists(terms: readonly string[], possible: RawBuilder<unknown>): RawBuilder<unknown>[] {
  return terms.map((term) => {
    const query = `'${term}'`;
    return sql`select listing_id from listing_search as entry where ${possible} and entry.lexemes @@ ${query}::tsquery
      order by (entry.published_at + interval '0') desc limit ${listLength}`;
  });
}
