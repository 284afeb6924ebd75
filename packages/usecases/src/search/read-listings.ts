import type { Connection, Database } from "@maillage/database/connection";
import {
  lockOutdatedListings,
  lockUnreadListings,
  noteTerms,
  type UnreadListing,
  writeLexemes,
} from "@maillage/database/search/search-index.queries";
import { type LoadedKnowledge, searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { termsOfListing } from "@maillage/domain/search/listing-terms";

const batch = 500;

/** Puts what listings say into the index. Terms that nobody knew are noted last: others wait on them until the end. */
async function read(tx: Connection, listings: readonly UnreadListing[], knowledge: LoadedKnowledge): Promise<void> {
  const rows = listings.map((listing) => ({ id: listing.id, terms: termsOfListing(listing, knowledge.finder) }));
  await writeLexemes(tx, rows, knowledge.edition);
  const unknown = rows.flatMap(({ terms }) => terms.filter((term) => knowledge.listingsWith(term) === 0));
  await noteTerms(tx, unknown);
}

/**
 * Makes findable by their words the newest public listings that the index has not read: those just published or changed
 * in this transaction, above all. One batch: a backlog is the worker's. Returns their ids.
 * @param atLeast how many this transaction has published, when they are many
 */
export async function readNewListings(tx: Connection, house: Database, atLeast = 0): Promise<string[]> {
  const listings = await lockUnreadListings(tx, Math.max(batch, atLeast));
  if (listings.length > 0) await read(tx, listings, await searchKnowledge(house, { db: tx }));
  return listings.map(({ id }) => id);
}

/** Does one batch a transaction until one is empty; returns how many listings it read. */
async function inTransactions(house: Database, readBatch: (tx: Connection) => Promise<number>): Promise<number> {
  let count = 0;
  for (;;) {
    const done = await house.transaction().execute(readBatch);
    if (done === 0) return count;
    count += done;
  }
}

/** Reads whatever the index has not read. Returns how many. */
export const readBacklog = (house: Database): Promise<number> =>
  inTransactions(house, async (tx) => (await readNewListings(tx, house)).length);

/** Reads again the listings that an older edition of the thesaurus read. Returns how many. */
export async function readAgain(house: Database): Promise<number> {
  const knowledge = await searchKnowledge(house, { fresh: true });
  return inTransactions(house, async (tx) => {
    const listings = await lockOutdatedListings(tx, { edition: knowledge.edition, limit: batch });
    if (listings.length > 0) await read(tx, listings, knowledge);
    return listings.length;
  });
}
