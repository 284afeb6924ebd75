import { refreshLabels } from "@maillage/database/search/search-index.queries";
import { matchSomeAlerts } from "../alerts/match-alerts.ts";
import { readAlertsAgain } from "../alerts/read-alerts-again.ts";
import { findSomeComplements } from "../matching/find-complements.ts";
import { countSearchTerms } from "../search/count-search-terms.ts";
import { readAgain, readBacklog } from "../search/read-listings.ts";
import type { House } from "../verbs/verb.ts";

/**
 * Reads what was missed, and after a change of the thesaurus all listings and alerts in its light; matches them anew.
 * Returns how many listings it read.
 */
export async function readAgainAndMatch(house: House): Promise<number> {
  const missed = await readBacklog(house.db);
  const outdated = await readAgain(house.db);
  await findSomeComplements(house);
  await readAlertsAgain(house);
  await matchSomeAlerts(house);
  return missed + outdated;
}

/** Brings the index up to date with whatever was missed, and with the words of the day's listings; returns how many it read. */
export async function keepSearchFresh(house: House): Promise<number> {
  await house.db.transaction().execute(refreshLabels);
  await countSearchTerms(house.db);
  return readAgainAndMatch(house);
}
