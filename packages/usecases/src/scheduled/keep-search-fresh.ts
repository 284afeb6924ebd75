import { matchAlerts } from "../alerts/match-alerts.ts";
import { readAlertsAgain } from "../alerts/read-alerts-again.ts";
import { findComplements } from "../matching/find-complements.ts";
import { countSearchTerms } from "../search/count-search-terms.ts";
import { readAgain, readNewListings } from "../search/read-listings.ts";
import type { House } from "../verbs/verb.ts";

/** After a change of the thesaurus: listings and alerts are read again in its light, and matched anew; returns how many. */
export async function readAgainAndMatch(house: House): Promise<number> {
  const count = await readAgain(house.db);
  await findComplements(house);
  await readAlertsAgain(house);
  return count;
}

/**
 * Brings the index up to date with whatever was missed, with the thesaurus of today and with the words of the day's
 * listings; returns how many listings it read again.
 */
export async function keepSearchFresh(house: House): Promise<number> {
  const missed = await house.db.transaction().execute((tx) => readNewListings(tx, house.db));
  const outdated = await readAgain(house.db);
  await countSearchTerms(house.db);
  await findComplements(house);
  await readAlertsAgain(house);
  await matchAlerts(house);
  return missed.length + outdated;
}
