import { type RawBuilder, sql } from "kysely";
import type { Category } from "@maillage/domain/vocabulary/vocabulary";
import type { Connection } from "../connection.ts";

/** A public listing whose text the index has not read yet. */
export type UnreadListing = {
  id: string;
  title: string;
  body: string;
  quantity: string | null;
  category: Category | null;
};

/** The public listings to read, the newest first: new ones and those whose text has changed; held until the transaction ends. */
export async function lockUnreadListings(tx: Connection, limit: number): Promise<UnreadListing[]> {
  const found = await sql<UnreadListing>`
    with new_here as (select listing_id from listing_to_read order by since desc limit ${limit} for update skip locked),
    changed as (select listing_id from listing_search where is_public and read_with = 0
      order by published_at desc nulls last limit ${limit} for update skip locked)
    select listing.id, listing.title, listing.body, listing.quantity, listing.category
    from listing where listing.status = 'published'
      and listing.id in (select listing_id from new_here union all select listing_id from changed)`.execute(tx);
  return found.rows;
}

/** Public listings that an older edition of the thesaurus read; held until the transaction ends. */
export async function lockOutdatedListings(
  tx: Connection,
  wanted: { edition: number; limit: number },
): Promise<UnreadListing[]> {
  const found = await sql<UnreadListing>`
    select listing.id, listing.title, listing.body, listing.quantity, listing.category
    from listing_search as entry join listing on listing.id = entry.listing_id
    where entry.is_public and entry.read_with < ${wanted.edition}
    order by entry.listing_id limit ${wanted.limit} for update of entry skip locked`.execute(tx);
  return found.rows;
}

/** Writes what was read of public listings: new ones enter the index, whole, and the others change their lexemes. */
export async function writeLexemes(
  tx: Connection,
  read: readonly { id: string; terms: readonly string[] }[],
  edition: number,
): Promise<void> {
  if (read.length === 0) return;
  const rows = JSON.stringify(read);
  await sql`
    insert into listing_search as entry (listing_id, organisation_id, is_public, published_at, kind, category, theme, terms,
      place_region_code, departement_code, epci_siren, commune_code, labels, latitude, longitude, reach_kind, reach_km,
      starts_on, ends_on, expires_on, verified_until, lexemes, read_with)
    select listing.id, organisation_id, true, published_at, kind, category, theme, listing.terms, place_region_code,
      departement_code, epci_siren, commune_code, labels_in_force(commune_code, epci_siren), latitude, longitude,
      reach_kind, reach_km, starts_on, ends_on, expires_on, verified_until(organisation_id),
      array_to_tsvector(row.terms), ${edition}
    from json_to_recordset(${rows}::json) as row(id uuid, terms text[]) join listing on listing.id = row.id
    where listing.status = 'published'
    on conflict (listing_id) do update set lexemes = excluded.lexemes, read_with = excluded.read_with`.execute(tx);
  await sql`delete from listing_to_read where listing_id = any(${read.map(({ id }) => id)}::uuid[])`.execute(tx);
}

/** Makes the terms of new listings known at once; how many listings have them is counted at night. */
export async function noteTerms(tx: Connection, terms: readonly string[]): Promise<void> {
  if (terms.length === 0) return;
  const sorted = [...new Set(terms)].sort();
  await sql`insert into search_term (term, listings) select term, 1 from unnest(${sorted}::text[]) as term
    on conflict do nothing`.execute(tx);
}

/** How many of the newest listings are read for the words people write; a misspelling of one alone is not kept. */
const spellingSample = 20_000;

/** Writes the counts that differ, in the order of the words, so that two writers never wait on each other in a circle. */
const replaceCounts = (
  table: "search_term" | "search_word",
  column: "term" | "word",
  counted: RawBuilder<unknown>,
) => sql`
  with counted as materialized (${counted}),
  gone as (delete from ${sql.table(table)} as kept
    where not exists (select from counted where counted.word = kept.${sql.ref(column)}))
  insert into ${sql.table(table)} as kept (${sql.ref(column)}, listings) select word, ndoc from counted order by word
  on conflict (${sql.ref(column)}) do update set listings = excluded.listings where kept.listings <> excluded.listings`;

/**
 * Counts anew in how many public listings each term and each word stands; returns how many listings there are. Only what
 * differs is written, at the end of each statement: publications go on meanwhile.
 */
export async function countTerms(tx: Connection): Promise<number> {
  await sql`set local statement_timeout = '300s'`.execute(tx);
  const counted = await sql<{
    listings: number;
  }>`select count(*)::int as listings from listing_search where is_public`.execute(tx);
  const listings = counted.rows[0]?.listings ?? 0;
  const terms = sql`select word, ndoc from ts_stat('select lexemes from listing_search where is_public and lexemes is not null')`;
  await replaceCounts("search_term", "term", terms).execute(tx);
  const sample = `select to_tsvector('simple', unaccent(title || ' ' || body)) from listing where status = 'published'
    order by published_at desc limit ${spellingSample}`;
  const leastOften = listings < 1_000 ? 1 : 2;
  const words = sql`select word, ndoc from ts_stat(${sample}) where word ~ '^[a-z]{4,30}$' and ndoc >= ${leastOften}`;
  await replaceCounts("search_word", "word", words).execute(tx);
  await sql`update search_state set words_counted_at = clock_timestamp(), listings_counted = ${listings}`.execute(tx);
  return listings;
}

/** Labels begin and end by date: the index follows, once a day. Returns how many listings have others than yesterday. */
export async function refreshLabels(tx: Connection): Promise<number> {
  await sql`set local statement_timeout = '300s'`.execute(tx);
  // Told once for each commune, not once for each listing.
  const changed = await sql`
    with place as materialized (select commune_code, epci_siren, labels_in_force(commune_code, epci_siren) as labels
      from (select distinct commune_code, epci_siren from listing_search) as distinct_place)
    update listing_search as entry set labels = place.labels from place
    where coalesce(entry.commune_code, '') = coalesce(place.commune_code, '')
      and coalesce(entry.epci_siren, '') = coalesce(place.epci_siren, '') and entry.labels <> place.labels`.execute(tx);
  return Number(changed.numAffectedRows ?? 0);
}
