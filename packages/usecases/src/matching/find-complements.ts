import { lockUnmatched, replaceComplements } from "@maillage/database/matching/complements.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import type { House } from "../verbs/verb.ts";
import { lookForComplements } from "./look-for-complements.ts";

const batch = 50;

/**
 * Looks for the complements of every public listing that is new or has changed, a batch a transaction; returns for how
 * many. Run twice at once, each takes other listings.
 */
export async function findComplements(house: House): Promise<number> {
  let count = 0;
  for (;;) {
    const done = await house.db.transaction().execute(async (tx) => {
      const knowledge = await searchKnowledge(house.db, { db: tx });
      const ids = await lockUnmatched(tx, batch);
      for (const listingId of ids) {
        const found = await lookForComplements(tx, listingId, knowledge);
        await replaceComplements(tx, { listingId, found, now: house.now() });
      }
      return ids.length;
    });
    count += done;
    if (done < batch) return count;
  }
}
