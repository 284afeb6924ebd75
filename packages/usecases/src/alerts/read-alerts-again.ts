import { listAlertsToRead, replaceAnchors } from "@maillage/database/alerts/alerts.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { anchorsOfAlert } from "@maillage/domain/alerts/anchors";
import type { House } from "../verbs/verb.ts";
import { askedOf } from "./alert-words.ts";

const batch = 200;

/**
 * Reads again the words of the alerts that an older thesaurus or an older count of words has read, so that they meet
 * what a search of the day finds; returns how many. An alert whose words say nothing any more keeps those it had.
 */
export async function readAlertsAgain(house: House): Promise<number> {
  const knowledge = await searchKnowledge(house.db, { fresh: true });
  let after = "00000000-0000-0000-0000-000000000000";
  let count = 0;
  for (;;) {
    const { edition } = knowledge;
    const alerts = await listAlertsToRead(house.db, { edition, after, limit: batch });
    const last = alerts.at(-1);
    if (!last) return count;
    await house.db.transaction().execute(async (tx) => {
      for (const alert of alerts) {
        const read = alert.asked === null ? [] : await askedOf(tx, knowledge, alert.search);
        const asked = read.length === 0 ? alert.asked : read;
        const anchors = anchorsOfAlert({ ...alert, asked }, knowledge);
        await replaceAnchors(tx, { alertId: alert.id, asked, anchors, edition, now: house.now() });
      }
    });
    after = last.id;
    count += alerts.length;
  }
}
