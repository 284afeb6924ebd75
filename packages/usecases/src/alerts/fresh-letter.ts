import { listToldListings, listWritingAlerts } from "@maillage/database/alerts/alert-letters.queries";
import type { Connection } from "@maillage/database/connection";
import { shownOfAlert } from "@maillage/domain/alerts/alert-letter.rules";
import type { LetterData } from "@maillage/domain/letters/letter";
import { listingInLetter } from "./tell-alert.ts";

type AlertLetter = LetterData["alert_hits"];

/**
 * A letter of alerts as it may leave now: without the listings that have left since it was written, and without the
 * alerts that were stopped. A listing that another alert met too is told under that one. Null when nothing is left.
 */
export async function freshAlertLetter(db: Connection, letter: AlertLetter): Promise<AlertLetter | null> {
  const writing = await listWritingAlerts(
    db,
    letter.alerts.map(({ alertId }) => alertId),
  );
  const written = letter.alerts.flatMap(({ alertId, listings }) =>
    listings.map(({ id, alsoMetBy = [] }) => ({
      id,
      teller: [alertId, ...alsoMetBy].find((one) => writing.includes(one)),
    })),
  );
  const told = await listToldListings(
    db,
    written.map(({ id }) => id),
  );
  const published = new Map(told.map((listing) => [listing.id, listingInLetter(listing)]));
  const alerts = letter.alerts.map((alert) => {
    const found = written.flatMap(({ id, teller }) => (teller === alert.alertId ? (published.get(id) ?? []) : []));
    const listings = found.slice(0, shownOfAlert);
    return { ...alert, listings, more: alert.more + found.length - listings.length };
  });
  const left = alerts.filter(({ listings }) => listings.length > 0);
  return left.length === 0 ? null : { ...letter, alerts: left };
}
