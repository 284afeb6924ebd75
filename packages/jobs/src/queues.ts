import type { Queue } from "pg-boss";

/** Every kind of work done later, and what each needs to know: identifiers only, never a person's data. */
export type JobPayloads = {
  "send-letter": { letterId: string };
  "carry-out-decision": { decisionId: string };
  "find-complements": Record<string, never>;
  "read-listings-again": Record<string, never>;
  "match-alerts": Record<string, never>;
  "tell-alert": { alertId: string };
  "alert-digest": Record<string, never>;
  "keep-search-fresh": Record<string, never>;
  "daily-expiries": Record<string, never>;
  "verification-ends": Record<string, never>;
  "unanswered-reminders": Record<string, never>;
  "monday-summary": Record<string, never>;
  "weekly-suggestions": Record<string, never>;
  "purge-expired-rows": Record<string, never>;
  "complete-from-register": Record<string, never>;
};
export type QueueName = keyof JobPayloads;

/** A job: its queue and the payload of that queue. */
export type Job = { [Name in QueueName]: { queue: Name; payload: JobPayloads[Name] } }[QueueName];

/** Where jobs go that failed every time, for an operator to look at. */
export const givenUpQueue = "given-up";

const minutes = 60;
const days = 24 * 60 * minutes;

/**
 * `short`: one waiting job per key. `exclusive`: one waiting or running. A heartbeat tells a long job from a dead
 * worker: without news for that many seconds, the job is given to another.
 */
export const queueOptions: Record<QueueName, Omit<Queue, "name">> = {
  // Half a minute, one, two… then every half hour: three days of a mail server being away.
  "send-letter": {
    policy: "short",
    notify: true,
    retryLimit: 150,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 30 * minutes,
    expireInSeconds: 3 * minutes,
    heartbeatSeconds: 30,
  },
  "carry-out-decision": {
    policy: "short",
    notify: true,
    retryLimit: 60,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 30 * minutes,
    expireInSeconds: 5 * minutes,
    heartbeatSeconds: 30,
  },
  // One for each publication, never merged: one that waits may have looked before the other's listing was there.
  "find-complements": {
    policy: "standard",
    notify: true,
    retryLimit: 60,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 30 * minutes,
    expireInSeconds: 60 * minutes,
    heartbeatSeconds: 60,
  },
  // One may wait while another runs: the waiting one reads what was edited meanwhile.
  "read-listings-again": { ...scheduled(), policy: "short" },
  // As above: one for each publication. What waits is in the table `alert_listing_waiting`.
  "match-alerts": {
    policy: "standard",
    notify: true,
    retryLimit: 60,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 30 * minutes,
    expireInSeconds: 60 * minutes,
    heartbeatSeconds: 60,
  },
  "tell-alert": {
    policy: "short",
    notify: true,
    retryLimit: 60,
    retryDelay: 30,
    retryBackoff: true,
    retryDelayMax: 30 * minutes,
    expireInSeconds: 5 * minutes,
    heartbeatSeconds: 30,
  },
  "alert-digest": scheduled(),
  "keep-search-fresh": scheduled(),
  "daily-expiries": scheduled(),
  "verification-ends": scheduled(),
  "unanswered-reminders": scheduled(),
  "monday-summary": scheduled(),
  "weekly-suggestions": scheduled(),
  "purge-expired-rows": scheduled(),
  "complete-from-register": scheduled(),
};

function scheduled(): Omit<Queue, "name"> {
  return {
    policy: "exclusive",
    notify: true,
    retryLimit: 5,
    retryDelay: minutes,
    retryBackoff: true,
    retryDelayMax: 30 * minutes,
    expireInSeconds: 30 * minutes,
    heartbeatSeconds: 60,
    retentionSeconds: 2 * days,
  };
}

/** When the regular work is done, in the legal time of mainland France. */
export const schedules: readonly { queue: QueueName; cron: string }[] = [
  { queue: "purge-expired-rows", cron: "30 3 * * *" },
  { queue: "keep-search-fresh", cron: "50 2 * * *" },
  { queue: "daily-expiries", cron: "15 4 * * *" },
  { queue: "verification-ends", cron: "45 4 * * *" },
  { queue: "alert-digest", cron: "30 6 * * *" },
  { queue: "monday-summary", cron: "0 7 * * 1" },
  { queue: "weekly-suggestions", cron: "30 7 * * 1" },
  { queue: "unanswered-reminders", cron: "0 8 * * *" },
  { queue: "complete-from-register", cron: "20 * * * *" },
];
export const scheduleTimeZone = "Europe/Paris";

/** The key under which one waiting job is enough; the same letter is never queued twice. */
export function keyOf(job: Job): string | undefined {
  if (job.queue === "send-letter") return job.payload.letterId;
  if (job.queue === "carry-out-decision") return job.payload.decisionId;
  return undefined;
}
