import { type AlertRow, lockAlertOf, lockRecipient } from "@maillage/database/alerts/alerts.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import type { AuditLine, Work } from "../verbs/verb.ts";

/** The alert of the person who asks, held; another's is refused as one that does not exist. */
export async function ownAlert(work: Work, alertId: string): Promise<AlertRow> {
  const found = await lockAlertOf(work.tx, { alertId, personId: signedInPersonId(work.actor) });
  return found ?? refuse("alert_not_found");
}

/** The same, while no letter is written to that person: letters and pauses both settle what waits to be told. */
export async function ownAlertAlone(work: Work, alertId: string): Promise<AlertRow> {
  await lockRecipient(work.tx, signedInPersonId(work.actor));
  return ownAlert(work, alertId);
}

/** The log line of something done to an alert: never what it looks for. */
export function alertAudit(action: string, alertId: string): AuditLine {
  return { action: `alert.${action}`, subjectKind: "alert", subjectId: alertId, regionCode: null };
}
