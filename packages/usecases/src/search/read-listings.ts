import type { Connection, Database } from "@maillage/database/connection";
import {
  listOutdatedListings,
  lockUnreadListings,
  noteTerms,
  type UnreadListing,
  writeLexemes,
} from "@maillage/database/search/search-index.queries";
import { type LoadedKnowledge, searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { termsOfListing } from "@maillage/domain/search/listing-terms";

const batch = 500;

/** Puts what listings say into the index. */
async function read(tx: Connection, listings: readonly UnreadListing[], knowledge: LoadedKnowledge): Promise<void> {
  const rows = listings.map((listing) => ({ id: listing.id, terms: termsOfListing(listing, knowledge.finder) }));
  await writeLexemes(tx, rows, knowledge.edition);
  await noteTerms(
    tx,
    rows.flatMap(({ terms }) => terms),
  );
}

/**
 * Makes findable by their words all the public listings that the index has not read: those just published or changed in
 * this transaction, above all. Returns their ids.
 */
export async function readNewListings(tx: Connection, house: Database): Promise<string[]> {
  const ids: string[] = [];
  for (;;) {
    const listings = await lockUnreadListings(tx, batch);
    if (listings.length === 0) return ids;
    await read(tx, listings, await searchKnowledge(house, { db: tx }));
    ids.push(...listings.map(({ id }) => id));
  }
}

/** Reads again, a batch a transaction, the listings that an older edition of the thesaurus read. Returns how many. */
export async function readAgain(house: Database): Promise<number> {
  const knowledge = await searchKnowledge(house, { fresh: true });
  let after = "00000000-0000-0000-0000-000000000000";
  let count = 0;
  for (;;) {
    const listings = await listOutdatedListings(house, { edition: knowledge.edition, after, limit: batch });
    const last = listings.at(-1);
    if (!last) return count;
    await house.transaction().execute((tx) => read(tx, listings, knowledge));
    after = last.id;
    count += listings.length;
  }
}
