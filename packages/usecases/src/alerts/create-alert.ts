import { adoptAlerts } from "@maillage/database/alerts/alerts.queries";
import { createAlertInput } from "@maillage/domain/alerts/alert.input";
import { limitByPerson } from "../accounts/limits.ts";
import { signedInAccount } from "../accounts/signed-in-person.ts";
import { type Change, verb } from "../verbs/verb.ts";
import { type KeptAlert, keepAlert, refuseTooMany } from "./keep-alert.ts";
import { alertAudit } from "./own-alert.ts";
import { type AlertRead, readAlert } from "./read-alert.ts";

/** Saves a search as an alert of one's own. Asked again, it is the same one. */
export const createAlert = verb("create-alert", {
  policy: "signed_in",
  input: createAlertInput,
  prepare: async (call, { search }): Promise<AlertRead> => {
    await limitByPerson(call, { action: "create_alert", most: 60, withinMinutes: 60 });
    return readAlert(call, search);
  },
  permission: (work) => signedInAccount(work.tx, work.actor),
  change: async (work, { input, subject: account, prepared: read }): Promise<Change<KeptAlert>> => {
    const owner = { personId: account.id, email: null };
    if (account.emailConfirmedAt) await adoptAlerts(work.tx, { personId: account.id, email: account.email });
    const refuseMore = () => refuseTooMany(work, owner, read);
    const kept = await keepAlert(work, read, { owner, frequency: input.frequency, confirmed: true, refuseMore });
    return { value: kept, audit: kept.isNew ? alertAudit("created", kept.alertId) : [] };
  },
  once: (input) => input.key,
});
