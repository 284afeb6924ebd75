import { newToken } from "@maillage/auth/tokens";
import { setFeed } from "@maillage/database/alerts/alert-feeds.queries";
import { alertIdInput } from "@maillage/domain/alerts/alert.input";
import { type Change, verb } from "../verbs/verb.ts";
import { alertAudit, ownAlert } from "./own-alert.ts";

/** Gives an alert a secret address for feed readers; the former one ends. It is told once: only its hash is kept. */
export const openAlertFeed = verb("open-alert-feed", {
  policy: "signed_in",
  input: alertIdInput,
  permission: (work, input) => ownAlert(work, input.alertId),
  change: async (work, { subject: alert }): Promise<Change<{ token: string }>> => {
    const { token, ...feed } = newToken();
    await setFeed(work.tx, { alertId: alert.id, feed });
    return { value: { token }, audit: alertAudit("feed_opened", alert.id) };
  },
});

/** Ends the feed: its address answers no more. */
export const closeAlertFeed = verb("close-alert-feed", {
  policy: "signed_in",
  input: alertIdInput,
  permission: (work, input) => ownAlert(work, input.alertId),
  change: async (work, { subject: alert }) => {
    await setFeed(work.tx, { alertId: alert.id, feed: null });
    return { value: null, audit: alertAudit("feed_closed", alert.id) };
  },
});
