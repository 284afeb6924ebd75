import { z } from "zod";
import { useLink } from "@maillage/auth/one-time-links";
import { findAccountByEmail } from "@maillage/database/accounts/people.queries";
import {
  type AlertOwner,
  type AlertRow,
  adoptAlerts,
  deleteAlerts,
  findAlerts,
  findSameAlert,
  lockRecipient,
  recipientOf,
  updateAlert,
} from "@maillage/database/alerts/alerts.queries";
import { confirmAlertInput } from "@maillage/domain/alerts/alert.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { refuseTooMany } from "./keep-alert.ts";
import { alertAudit } from "./own-alert.ts";

const payload = z.object({ alertId: z.uuid() });

/** The alert that now writes, and whether it stands in the space of an account. */
export type ConfirmedAlert = { name: string; hasAccount: boolean };

/** The letter proves the address: its alert writes from now on. When the address is an account's, the alert is too. */
export const confirmAlert = verb("confirm-alert", {
  policy: "public",
  input: confirmAlertInput,
  permission: async (work, { token }): Promise<{ alert: AlertRow; email: string }> => {
    const link = await useLink(work.tx, { token, purpose: "confirm_alert", now: work.now });
    const named = payload.safeParse(link?.payload);
    const [alert] = named.success ? await findAlerts(work.tx, [named.data.alertId]) : [];
    if (!link || !alert || alert.email !== link.email) refuse("link_not_valid");
    return { alert, email: link.email };
  },
  change: async (work, { subject: { alert, email } }): Promise<Change<ConfirmedAlert>> => {
    const account = await findAccountByEmail(work.tx, email);
    const owner: AlertOwner = account?.emailConfirmedAt
      ? { personId: account.id, email: null }
      : { personId: null, email };
    await lockRecipient(work.tx, recipientOf(owner));
    if (alert.confirmedAt === null) await confirm(work, alert, owner);
    if (owner.personId !== null) await adoptAlerts(work.tx, { personId: owner.personId, email });
    return {
      value: { name: alert.name, hasAccount: owner.personId !== null },
      audit: alertAudit("confirmed", alert.id),
    };
  },
});

async function confirm(work: Work, alert: AlertRow, owner: AlertOwner): Promise<void> {
  const same = owner.personId === null ? null : await findSameAlert(work.tx, { owner, search: alert.search });
  // The account has the very same already.
  if (same) return deleteAlerts(work.tx, [alert.id]);
  await refuseTooMany(work, owner, alert);
  await updateAlert(work.tx, { alertId: alert.id, confirmedAt: work.now, owner });
}
