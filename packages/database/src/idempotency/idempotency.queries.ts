import type { Connection } from "../connection.ts";

type Slot = { action: string; key: string; personId: string; now: Date };

/**
 * Takes the key for this transaction: null when it is new (the caller goes on and remembers its answer), else the first
 * answer. A second caller waits here until the first has committed or rolled back.
 */
export async function takeIdempotencyKey(db: Connection, slot: Slot): Promise<{ result: unknown } | null> {
  const taken = await db
    .insertInto("idempotency_key")
    .values({ key: slot.key, person_id: slot.personId, action: slot.action, result: "null", created_at: slot.now })
    .onConflict((conflict) => conflict.columns(["person_id", "action", "key"]).doNothing())
    .returning("key")
    .executeTakeFirst();
  if (taken) return null;
  const first = await db
    .selectFrom("idempotency_key")
    .select("result")
    .where("person_id", "=", slot.personId)
    .where("action", "=", slot.action)
    .where("key", "=", slot.key)
    .executeTakeFirstOrThrow();
  return { result: first.result };
}

/** Keeps the answer beside the key taken in this transaction. */
export async function rememberAnswer(db: Connection, slot: Slot, result: unknown): Promise<void> {
  await db
    .updateTable("idempotency_key")
    .set({ result: JSON.stringify(result ?? null) })
    .where("person_id", "=", slot.personId)
    .where("action", "=", slot.action)
    .where("key", "=", slot.key)
    .execute();
}

/** Forgets the keys older than a day; returns how many. */
export async function purgeIdempotencyKeys(db: Connection, now: Date): Promise<number> {
  const dayBefore = new Date(now.getTime() - 24 * 60 * 60 * 1000);
  const result = await db.deleteFrom("idempotency_key").where("created_at", "<", dayBefore).executeTakeFirst();
  return Number(result.numDeletedRows);
}
