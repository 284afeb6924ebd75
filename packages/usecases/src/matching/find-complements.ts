import { listUnmatched, lockForPairs, replaceComplements } from "@maillage/database/matching/complements.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import type { House } from "../verbs/verb.ts";
import { lookForComplements } from "./look-for-complements.ts";

/** How many complements of a listing are kept for it. */
const kept = 20;
const listedAtOnce = 200;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/** Looks for the complements of one listing, then writes them in a transaction of its own. */
async function findComplementsOf(house: House, listingId: string): Promise<boolean> {
  const { db, now } = house;
  const found = await lookForComplements(db, listingId, await searchKnowledge(db));
  const others = found.map(({ otherId }) => otherId);
  return db.transaction().execute(async (tx) => {
    const mayWrite = await lockForPairs(tx, listingId, others);
    if (mayWrite) await replaceComplements(tx, { listingId, found, kept, now: now() });
    return mayWrite;
  });
}

/**
 * Looks for the complements of every public listing that is new or has changed; returns for how many. Run twice at once,
 * each listing is written by one of the two.
 */
export async function findComplements(house: House): Promise<number> {
  let count = 0;
  let after = beforeAll;
  for (;;) {
    const ids = await listUnmatched(house.db, { after, limit: listedAtOnce });
    const last = ids.at(-1);
    if (last === undefined) return count;
    for (const listingId of ids) if (await findComplementsOf(house, listingId)) count += 1;
    after = last;
  }
}
