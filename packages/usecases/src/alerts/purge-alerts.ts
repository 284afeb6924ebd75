import { deleteHitsToldBefore } from "@maillage/database/alerts/alert-letters.queries";
import { deleteUnconfirmedBefore } from "@maillage/database/alerts/alerts.queries";
import type { Connection } from "@maillage/database/connection";
import { linkLifeInMinutes } from "@maillage/domain/letters/letter";

const day = 24 * 60 * 60 * 1000;
/** What an alert met is shown in its list for as long. */
const hitsKeptFor = 90 * day;

/** Deletes the alerts whose link nobody used, and the hits of old letters; how many. */
export async function purgeAlerts(tx: Connection, now: Date): Promise<number> {
  const linkLife = linkLifeInMinutes.confirm_alert * 60_000;
  const unconfirmed = await deleteUnconfirmedBefore(tx, new Date(now.getTime() - linkLife));
  return unconfirmed + (await deleteHitsToldBefore(tx, new Date(now.getTime() - hitsKeptFor)));
}
