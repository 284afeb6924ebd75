import { purgeLinks } from "@maillage/auth/one-time-links";
import { purgeSessions } from "@maillage/auth/sessions";
import { purgeAttempts } from "@maillage/auth/throttling";
import { purgeIdempotencyKeys } from "@maillage/database/idempotency/idempotency.queries";
import { purgeEvidence, purgeLetters } from "../accounts/purge-kept-proof.ts";
import { purgeAlerts } from "../alerts/purge-alerts.ts";
import { type House, verb } from "../verbs/verb.ts";
import { houseCall, noInput } from "./in-batches.ts";

/** How many rows of each sort were deleted. */
export type Purged = Record<"sessions" | "links" | "attempts" | "keys" | "letters" | "evidence" | "alerts", number>;

const purge = verb("purge-expired-rows", {
  policy: "house",
  input: noInput,
  permission: async () => undefined,
  change: async ({ tx, now }) => {
    const counts: Purged = {
      sessions: await purgeSessions(tx, now),
      links: await purgeLinks(tx, now),
      attempts: await purgeAttempts(tx, now),
      keys: await purgeIdempotencyKeys(tx, now),
      letters: await purgeLetters(tx, now),
      evidence: await purgeEvidence(tx, now),
      alerts: await purgeAlerts(tx, now),
    };
    return {
      value: counts,
      audit: {
        action: "retention.purge",
        subjectKind: "house",
        subjectId: "retention",
        regionCode: null,
        details: counts,
      },
    };
  },
});

/** Deletes what has served its time: ended sessions, used links, counted attempts, keys of forms, old letters and evidence. The log says how many. */
export function purgeExpiredRows(house: House): Promise<Purged> {
  return purge(houseCall(house), {});
}
