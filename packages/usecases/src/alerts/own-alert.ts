import { type AlertRow, lockAlertOf } from "@maillage/database/alerts/alerts.queries";
import { refuse } from "@maillage/domain/refusals/refusal";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import type { AuditLine, Work } from "../verbs/verb.ts";

/** The alert of the person who asks, held; another's is refused as one that does not exist. */
export async function ownAlert(work: Work, alertId: string): Promise<AlertRow> {
  const found = await lockAlertOf(work.tx, { alertId, personId: signedInPersonId(work.actor) });
  return found ?? refuse("alert_not_found");
}

/** The log line of something done to an alert: never what it looks for. */
export function alertAudit(action: string, alertId: string): AuditLine {
  return { action: `alert.${action}`, subjectKind: "alert", subjectId: alertId, regionCode: null };
}
