import {
  isUnmatched,
  listUnmatched,
  lockForPairs,
  replaceComplements,
  suggestionsAtMost,
} from "@maillage/database/matching/complements.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { turn } from "../scheduled/in-batches.ts";
import type { House } from "../verbs/verb.ts";
import { lookForComplements } from "./look-for-complements.ts";

const listedAtOnce = 200;
const afterAll = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/** Looks for the complements of one listing, then writes them in a transaction of its own. */
async function findComplementsOf(house: House, listingId: string): Promise<boolean> {
  const { db, now } = house;
  const found = await lookForComplements(db, listingId, await searchKnowledge(db));
  const others = found.map(({ otherId }) => otherId);
  return db.transaction().execute(async (tx) => {
    const mayWrite = await lockForPairs(tx, listingId, others);
    if (mayWrite) await replaceComplements(tx, { listingId, found, kept: suggestionsAtMost, now: now() });
    return mayWrite;
  });
}

/** Those who work at the same list begin at different places of it. */
function fromAnywhere<Item>(items: readonly Item[]): Item[] {
  const start = Math.floor(Math.random() * items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

/**
 * Looks for the complements of every public listing that is new or has changed, the newest first: one just published
 * does not wait behind an import. Returns for how many. Run twice at once,
 * each listing is written by one of the two.
 * @param until after this moment (of `performance.now`) no other listing is begun
 */
export async function findComplements(house: House, until = Number.POSITIVE_INFINITY): Promise<number> {
  let count = 0;
  let before = afterAll;
  for (;;) {
    const ids = await listUnmatched(house.db, { before, limit: listedAtOnce });
    const last = ids.at(-1);
    if (last === undefined) return count;
    for (const listingId of fromAnywhere(ids)) {
      if (performance.now() >= until) return count;
      if ((await isUnmatched(house.db, listingId)) && (await findComplementsOf(house, listingId))) count += 1;
    }
    before = last;
  }
}

/** The same for a turn; what is left waits for another job. */
export async function findSomeComplements(house: House): Promise<number> {
  const count = await findComplements(house, performance.now() + turn);
  const [left] = await listUnmatched(house.db, { before: afterAll, limit: 1 });
  if (left !== undefined) await house.jobs.send(house.db, { queue: "find-complements", payload: {} });
  return count;
}
