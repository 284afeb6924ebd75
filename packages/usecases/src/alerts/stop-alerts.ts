import { z } from "zod";
import { type OneTimeLink, peekLink } from "@maillage/auth/one-time-links";
import { findAccountByEmail } from "@maillage/database/accounts/people.queries";
import {
  type AlertOwner,
  type AlertRow,
  deleteAlerts,
  findAlerts,
  forgetAddress,
  listAlertsOf,
  lockRecipient,
  pauseOrResume,
} from "@maillage/database/alerts/alerts.queries";
import type { Connection } from "@maillage/database/connection";
import { stopAlertsInput } from "@maillage/domain/alerts/alert.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { alertAudit } from "./own-alert.ts";

const payload = z.object({ alerts: z.string() });

/** Whose letters a link stops, and the alerts its letter spoke of, in their order. */
export type StopLink = { owners: AlertOwner[]; alertIds: string[] };

/** The recipient of the letter; when it had no account then, also the account that has its address now. */
async function ownersOf(db: Connection, { personId, email }: OneTimeLink): Promise<AlertOwner[]> {
  if (personId !== null) return [{ personId, email: null }];
  const account = await findAccountByEmail(db, email);
  const since: AlertOwner[] = account?.emailConfirmedAt ? [{ personId: account.id, email: null }] : [];
  return [...since, { personId: null, email }];
}

/** Reads the link of a letter of alerts; it can be used again and again. Refuses what is none. */
export async function readStopLink(db: Connection, token: string, now: Date): Promise<StopLink> {
  const link = (await peekLink(db, { token, purpose: "stop_alerts", now })) ?? refuse("link_not_valid");
  const named = payload.safeParse(link.payload).data?.alerts ?? "";
  return { owners: await ownersOf(db, link), alertIds: named === "" ? [] : named.split(",") };
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
    const named = await findAlerts(work.tx, link.alertIds);
    const recipients = [...link.owners, ...named].map(({ personId, email }) => personId ?? email ?? "");
    // In one order, so that two links of the same letter never wait in a circle.
    for (const recipient of [...new Set(recipients)].sort()) await lockRecipient(work.tx, recipient);
    const stopped = (await alertsToStop(work.tx, link, input.at)).filter(({ pausedAt }) => pausedAt === null);
    await stop(work, stopped);
    for (const { email } of link.owners) if (email !== null) await forgetAddress(work.tx, email);
    return { value: { stopped: stopped.length }, audit: stopped.map(({ id }) => alertAudit("stopped", id)) };
  },
});

/** The alerts a letter spoke of are its reader's, whatever account they went to since. */
async function alertsToStop(db: Connection, link: StopLink, at: number | null): Promise<AlertRow[]> {
  const named = await findAlerts(db, at === null ? link.alertIds : link.alertIds.slice(at, at + 1));
  if (at !== null) return named;
  const all = [...named];
  for (const owner of link.owners) all.push(...(await listAlertsOf(db, owner)));
  return [...new Map(all.map((alert) => [alert.id, alert])).values()];
}

async function stop(work: Work, alerts: readonly AlertRow[]): Promise<void> {
  const idsWhere = (isKept: boolean) =>
    alerts.filter(({ personId }) => (personId !== null) === isKept).map(({ id }) => id);
  await deleteAlerts(work.tx, idsWhere(false));
  await pauseOrResume(work.tx, { alertIds: idsWhere(true), pausedAt: work.now, now: work.now });
}
