import { deleteAlerts } from "@maillage/database/alerts/alerts.queries";
import { alertIdInput } from "@maillage/domain/alerts/alert.input";
import { verb } from "../verbs/verb.ts";
import { alertAudit, ownAlert } from "./own-alert.ts";

/** Deletes an alert with all that it found; its feed ends. */
export const deleteAlert = verb("delete-alert", {
  policy: "signed_in",
  input: alertIdInput,
  permission: (work, input) => ownAlert(work, input.alertId),
  change: async (work, { subject: alert }) => {
    await deleteAlerts(work.tx, [alert.id]);
    return { value: null, audit: alertAudit("deleted", alert.id) };
  },
});
