import { z } from "zod";
import { type OneTimeLink, peekLink } from "@maillage/auth/one-time-links";
import {
  type AlertOwner,
  type AlertRow,
  deleteAlerts,
  findAlerts,
  forgetAddress,
  listAlertsOf,
  lockRecipient,
  recipientOf,
  updateAlert,
} from "@maillage/database/alerts/alerts.queries";
import type { Connection } from "@maillage/database/connection";
import { stopAlertsInput } from "@maillage/domain/alerts/alert.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type AuditLine, type Change, verb, type Work } from "../verbs/verb.ts";
import { alertAudit } from "./own-alert.ts";

const payload = z.object({ alerts: z.string() });

/** Whose letters a link stops, and the alerts its letter spoke of, in their order. */
export type StopLink = { owner: AlertOwner; alertIds: string[] };

const ownerOf = ({ personId, email }: OneTimeLink): AlertOwner =>
  personId === null ? { personId, email } : { personId, email: null };

/** Reads the link of a letter of alerts; it can be used again and again. Refuses what is none. */
export async function readStopLink(db: Connection, token: string, now: Date): Promise<StopLink> {
  const link = (await peekLink(db, { token, purpose: "stop_alerts", now })) ?? refuse("link_not_valid");
  const named = payload.safeParse(link.payload);
  return { owner: ownerOf(link), alertIds: named.success ? named.data.alerts.split(",") : [] };
}

/**
 * Stops one of the alerts a letter spoke of, or all letters of alerts to its recipient: authorised by the letter's link
 * alone, since mail programs do it in the reader's name (RFC 8058). An account's are paused, to be resumed in its space;
 * those of an address without one are deleted, and the address with them.
 */
export const stopAlerts = verb("stop-alerts", {
  policy: "public",
  input: stopAlertsInput,
  permission: async (work, { token }): Promise<StopLink> => readStopLink(work.tx, token, work.now),
  change: async (work, { input, subject: link }): Promise<Change<{ stopped: number }>> => {
    await lockRecipient(work.tx, recipientOf(link.owner));
    const stopped = (await alertsToStop(work.tx, link, input.at)).filter(({ pausedAt }) => pausedAt === null);
    const audit: AuditLine[] = await stop(work, link.owner, stopped);
    return { value: { stopped: stopped.length }, audit };
  },
});

async function alertsToStop(db: Connection, link: StopLink, at: number | null): Promise<AlertRow[]> {
  if (at === null) return listAlertsOf(db, link.owner);
  const alertId = link.alertIds[at];
  const found = alertId === undefined ? [] : await findAlerts(db, [alertId]);
  return found.filter(({ personId, email }) => personId === link.owner.personId && email === link.owner.email);
}

async function stop(work: Work, owner: AlertOwner, alerts: readonly AlertRow[]): Promise<AuditLine[]> {
  if (owner.personId === null) {
    await deleteAlerts(
      work.tx,
      alerts.map(({ id }) => id),
    );
    await forgetAddress(work.tx, owner.email);
    return alerts.map(({ id }) => alertAudit("stopped", id));
  }
  for (const { id } of alerts) await updateAlert(work.tx, { alertId: id, pausedAt: work.now });
  return alerts.map(({ id }) => alertAudit("stopped", id));
}
