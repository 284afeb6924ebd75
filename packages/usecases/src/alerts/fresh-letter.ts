import { listToldListings, listWritingAlerts } from "@maillage/database/alerts/alert-letters.queries";
import type { Connection } from "@maillage/database/connection";
import type { LetterData } from "@maillage/domain/letters/letter";
import { listingInLetter } from "./tell-alert.ts";

type AlertLetter = LetterData["alert_hits"];

/**
 * A letter of alerts as it may leave now: without the listings that have left since it was written, and without the
 * alerts that were stopped. Null when nothing is left to tell.
 */
export async function freshAlertLetter(db: Connection, letter: AlertLetter): Promise<AlertLetter | null> {
  const writing = await listWritingAlerts(
    db,
    letter.alerts.map(({ alertId }) => alertId),
  );
  const ids = letter.alerts.flatMap(({ listings }) => listings.map(({ id }) => id));
  const published = new Map((await listToldListings(db, ids)).map((listing) => [listing.id, listingInLetter(listing)]));
  const alerts = letter.alerts
    .filter(({ alertId }) => writing.includes(alertId))
    .map((alert) => ({ ...alert, listings: alert.listings.flatMap(({ id }) => published.get(id) ?? []) }))
    .filter(({ listings }) => listings.length > 0);
  return alerts.length === 0 ? null : { ...letter, alerts };
}
