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
  insertAnchors,
  lockRecipient,
  pauseOrResume,
  recipientOf,
  updateAlert,
} from "@maillage/database/alerts/alerts.queries";
import { type LoadedKnowledge, searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { type AlertFrequency, alertFrequencyCodes, allowedFrequency } from "@maillage/domain/alerts/alert";
import { confirmAlertInput } from "@maillage/domain/alerts/alert.input";
import { anchorsOfAlert } from "@maillage/domain/alerts/anchors";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { refuseTooMany } from "./keep-alert.ts";
import { alertAudit } from "./own-alert.ts";

/** Letters of before said nothing of the frequency. */
const payload = z.object({ alertId: z.uuid(), frequency: z.enum(alertFrequencyCodes).optional() });

/** The alert that now writes, and whether it stands in the space of an account. */
export type ConfirmedAlert = { name: string; hasAccount: boolean };

type Confirmation = { alert: AlertRow; email: string; frequency: AlertFrequency };

/**
 * The letter proves the address: its alert writes from now on, as often as it was asked for with that letter. When the
 * address is an account's, the alert is too; one that the account has paused is resumed.
 */
export const confirmAlert = verb("confirm-alert", {
  policy: "public",
  input: confirmAlertInput,
  prepare: (call): Promise<LoadedKnowledge> => searchKnowledge(call.db),
  permission: async (work, { token }): Promise<Confirmation> => {
    const link = await useLink(work.tx, { token, purpose: "confirm_alert", now: work.now });
    const named = payload.safeParse(link?.payload);
    const [alert] = named.success ? await findAlerts(work.tx, [named.data.alertId]) : [];
    if (!link || !alert || alert.email !== link.email) refuse("link_not_valid");
    return { alert, email: link.email, frequency: named.data?.frequency ?? alert.frequency };
  },
  change: async (
    work,
    { subject: { alert, email, frequency }, prepared: knowledge },
  ): Promise<Change<ConfirmedAlert>> => {
    const account = await findAccountByEmail(work.tx, email);
    const owner: AlertOwner = account?.emailConfirmedAt
      ? { personId: account.id, email: null }
      : { personId: null, email };
    await lockRecipient(work.tx, recipientOf(owner));
    const kept = alert.confirmedAt === null ? await confirm(work, { alert, owner, knowledge }) : alert;
    await updateAlert(work.tx, { alertId: kept.id, frequency: allowedFrequency(frequency, kept.isBroad) });
    if (kept.pausedAt) await pauseOrResume(work.tx, { alertIds: [kept.id], pausedAt: null, now: work.now });
    if (owner.personId !== null) await adoptAlerts(work.tx, { personId: owner.personId, email });
    return {
      value: { name: kept.name, hasAccount: owner.personId !== null },
      audit: alertAudit("confirmed", kept.id),
    };
  },
});

/** Gives back the alert that writes from now on: this one, or the very same that the account has already. */
async function confirm(
  work: Work,
  { alert, owner, knowledge }: { alert: AlertRow; owner: AlertOwner; knowledge: LoadedKnowledge },
): Promise<AlertRow> {
  const same = owner.personId === null ? null : await findSameAlert(work.tx, { owner, search: alert.search });
  if (same) {
    await deleteAlerts(work.tx, [alert.id]);
    return same;
  }
  await refuseTooMany(work, owner, alert);
  await updateAlert(work.tx, { alertId: alert.id, confirmedAt: work.now, owner });
  await insertAnchors(work.tx, alert.id, anchorsOfAlert(alert, knowledge));
  return alert;
}
