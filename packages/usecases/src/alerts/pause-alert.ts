import { pauseOrResume } from "@maillage/database/alerts/alerts.queries";
import { alertIdInput } from "@maillage/domain/alerts/alert.input";
import { verb } from "../verbs/verb.ts";
import { alertAudit, ownAlertAlone } from "./own-alert.ts";

/** An alert that writes no more, until it is resumed. */
export const pauseAlert = verb("pause-alert", {
  policy: "signed_in",
  input: alertIdInput,
  permission: (work, input) => ownAlertAlone(work, input.alertId),
  change: async (work, { subject: alert }) => {
    await pauseOrResume(work.tx, { alertIds: [alert.id], pausedAt: work.now, now: work.now });
    return { value: null, audit: alertAudit("paused", alert.id) };
  },
});

/** It writes again, of what appears from now on. */
export const resumeAlert = verb("resume-alert", {
  policy: "signed_in",
  input: alertIdInput,
  permission: (work, input) => ownAlertAlone(work, input.alertId),
  change: async (work, { subject: alert }) => {
    await pauseOrResume(work.tx, { alertIds: [alert.id], pausedAt: null, now: work.now });
    return { value: null, audit: alertAudit("resumed", alert.id) };
  },
});
