import { sql } from "kysely";
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

/** The public listings to read, new ones and those whose text has changed; held until the transaction ends. */
export async function lockUnreadListings(tx: Connection, limit: number): Promise<UnreadListing[]> {
  const found = await sql<UnreadListing>`
    select listing.id, listing.title, listing.body, listing.quantity, listing.category
    from listing_search as entry join listing on listing.id = entry.listing_id
    where entry.is_public and entry.read_with = 0
    order by entry.listing_id limit ${limit} for update of entry skip locked`.execute(tx);
  return found.rows;
}

/** The public listings after one, by id, that an older edition of the thesaurus read. */
export async function listOutdatedListings(
  db: Connection,
  wanted: { edition: number; after: string; limit: number },
): Promise<UnreadListing[]> {
  const found = await sql<UnreadListing>`
    select listing.id, listing.title, listing.body, listing.quantity, listing.category
    from listing_search as entry join listing on listing.id = entry.listing_id
    where entry.is_public and entry.read_with < ${wanted.edition} and entry.listing_id > ${wanted.after}::uuid
    order by entry.listing_id limit ${wanted.limit}`.execute(db);
  return found.rows;
}

/** Writes what was read of listings. */
export async function writeLexemes(
  tx: Connection,
  read: readonly { id: string; terms: readonly string[] }[],
  edition: number,
): Promise<void> {
  if (read.length === 0) return;
  const rows = JSON.stringify(read);
  await sql`
    update listing_search as entry set lexemes = array_to_tsvector(row.terms), read_with = ${edition}
    from json_to_recordset(${rows}::json) as row(id uuid, terms text[])
    where entry.listing_id = row.id`.execute(tx);
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

/** Counts anew in how many public listings each term and each word stands; returns how many listings there are. */
export async function countTerms(tx: Connection): Promise<number> {
  await sql`set local statement_timeout = '300s'`.execute(tx);
  const counted = await sql<{ listings: number }>`
    update search_state set words_counted_at = clock_timestamp(),
      listings_counted = (select count(*) from listing_search where is_public)
    returning listings_counted as listings`.execute(tx);
  const listings = counted.rows[0]?.listings ?? 0;
  await sql`delete from search_term`.execute(tx);
  await sql`insert into search_term (term, listings)
    select word, ndoc from ts_stat('select lexemes from listing_search where is_public and lexemes is not null')`.execute(
    tx,
  );
  await sql`delete from search_word`.execute(tx);
  const sample = `select to_tsvector('simple', unaccent(title || ' ' || body)) from listing where status = 'published'
    order by published_at desc limit ${spellingSample}`;
  const leastOften = listings < 1_000 ? 1 : 2;
  await sql`insert into search_word (word, listings)
    select word, ndoc from ts_stat(${sample}) where word ~ '^[a-z]{4,30}$' and ndoc >= ${leastOften}`.execute(tx);
  return listings;
}
