import { updateAlert } from "@maillage/database/alerts/alerts.queries";
import { type AlertFrequency, allowedFrequency } from "@maillage/domain/alerts/alert";
import { changeFrequencyInput } from "@maillage/domain/alerts/alert.input";
import { type Change, verb } from "../verbs/verb.ts";
import { alertAudit, ownAlert } from "./own-alert.ts";

/** Changes how often an alert writes; one that meets nearly everything writes once a day at most. */
export const changeAlertFrequency = verb("change-alert-frequency", {
  policy: "signed_in",
  input: changeFrequencyInput,
  permission: (work, input) => ownAlert(work, input.alertId),
  change: async (work, { input, subject: alert }): Promise<Change<{ frequency: AlertFrequency }>> => {
    const frequency = allowedFrequency(input.frequency, alert.isBroad);
    await updateAlert(work.tx, { alertId: alert.id, frequency });
    return { value: { frequency }, audit: alertAudit("changed", alert.id) };
  },
});
