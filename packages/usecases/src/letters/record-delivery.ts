import { recordLetterOutcome } from "@maillage/database/letters/letters.queries";
import type { House } from "../verbs/verb.ts";

/** What became of an attempt to send a letter; `reason` never holds an address. */
export type Delivery = { status: "sent" } | { status: "refused" | "queued"; reason: string };

/** Notes an attempt: a sent letter keeps no words, a refused one neither, one to be tried again keeps all. */
export async function recordDelivery(house: House, letterId: string, delivery: Delivery): Promise<void> {
  const error = delivery.status === "sent" ? undefined : delivery.reason;
  await recordLetterOutcome(house.db, { letterId, status: delivery.status, error, now: house.now() });
}
