import {
  type AlertOwner,
  countBroadAlerts,
  findSameAlert,
  insertAlert,
  listAlertsOf,
  lockRecipient,
  recipientOf,
} from "@maillage/database/alerts/alerts.queries";
import { newId } from "@maillage/database/identifiers";
import { type AlertFrequency, alertsAtMost, allowedFrequency, broadAlertsAtMost } from "@maillage/domain/alerts/alert";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { Work } from "../verbs/verb.ts";
import type { AlertRead } from "./read-alert.ts";

/** An alert that is kept: a new one, or the one that asked the very same already. */
export type KeptAlert = { alertId: string; isNew: boolean; frequency: AlertFrequency };

/** Refuses one alert more than a recipient may have, and one more that meets nearly everything than the house can bear. */
export async function refuseTooMany(work: Work, owner: AlertOwner, more: { isBroad: boolean }): Promise<void> {
  const kept = await listAlertsOf(work.tx, owner);
  const counted = kept.filter(({ confirmedAt }) => confirmedAt !== null).length;
  if (counted >= alertsAtMost) refuse("alerts_too_many", { values: { most: alertsAtMost } });
  if (more.isBroad && (await countBroadAlerts(work.tx, broadAlertsAtMost)) >= broadAlertsAtMost)
    refuse("alert_too_broad");
}

/** Keeps an alert once, however often it is asked for. The caller has counted how many there are. */
export async function keepAlert(
  work: Work,
  read: AlertRead,
  wanted: { owner: AlertOwner; frequency: AlertFrequency; confirmed: boolean; refuseMore: () => Promise<void> },
): Promise<KeptAlert> {
  const { owner } = wanted;
  await lockRecipient(work.tx, recipientOf(owner));
  const same = await findSameAlert(work.tx, { owner, search: read.search });
  if (same) return { alertId: same.id, isNew: false, frequency: same.frequency };
  await wanted.refuseMore();
  const frequency = allowedFrequency(wanted.frequency, read.isBroad);
  const alertId = newId();
  const confirmedAt = wanted.confirmed ? work.now : null;
  await insertAlert(work.tx, { ...read, id: alertId, owner, frequency, confirmedAt, now: work.now });
  return { alertId, isNew: true, frequency };
}
