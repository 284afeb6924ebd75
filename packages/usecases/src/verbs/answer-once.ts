import { rememberAnswer, takeIdempotencyKey } from "@maillage/database/idempotency/idempotency.queries";
import type { Work } from "./verb.ts";

/**
 * Runs `act` once per person, action and key: a double click or a form sent again gives the first answer.
 * Two at the same moment wait for each other on the key's row. Without a key or an account it just runs.
 */
export async function answerOnce<Value>(
  work: Work,
  identity: { action: string; key: string | null },
  act: () => Promise<Value>,
): Promise<Value> {
  const { personId } = work.actor;
  if (identity.key === null || personId === null) return act();
  const slot = { action: identity.action, key: identity.key, personId, now: work.now };
  const earlier = await takeIdempotencyKey(work.tx, slot);
  // What was stored is what this same action returned: the key is bound to it.
  if (earlier) return earlier.result as Value;
  const value = await act();
  await rememberAnswer(work.tx, slot, value);
  return value;
}
