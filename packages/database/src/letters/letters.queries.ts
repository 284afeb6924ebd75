import type { LetterTemplate } from "@maillage/domain/letters/letter";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** Writes a letter to send; returns its id, which is also its Message-ID for ever. */
export async function insertLetter(
  db: Connection,
  letter: {
    template: LetterTemplate;
    recipientEmail: string;
    personId: string | null;
    data: Readonly<Record<string, unknown>>;
    createdAt: Date;
  },
): Promise<string> {
  const id = newId();
  await db
    .insertInto("letter")
    .values({
      id,
      template: letter.template,
      recipient_email: letter.recipientEmail,
      person_id: letter.personId,
      data: JSON.stringify(letter.data),
      created_at: letter.createdAt,
    })
    .execute();
  return id;
}

/** A letter still to send. */
export type WaitingLetter = {
  id: string;
  template: LetterTemplate;
  recipientEmail: string;
  personId: string | null;
  data: unknown;
  createdAt: Date;
};

/** Takes a letter that is still to send, locking it: null when it has left or another worker holds it. */
export async function takeWaitingLetter(db: Connection, letterId: string): Promise<WaitingLetter | null> {
  const row = await db
    .selectFrom("letter")
    .select([
      "id",
      "template",
      "recipient_email as recipientEmail",
      "person_id as personId",
      "data",
      "created_at as createdAt",
    ])
    .where("id", "=", letterId)
    .where("status", "=", "queued")
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row ?? null;
}

/** Notes what became of an attempt. A letter that has left keeps no data: what it said is the reader's now. */
export async function recordLetterOutcome(
  db: Connection,
  outcome: { letterId: string; status: "sent" | "refused" | "queued"; error?: string | undefined; now: Date },
): Promise<void> {
  await db
    .updateTable("letter")
    .set((row) => ({
      status: outcome.status,
      attempts: row("attempts", "+", 1),
      last_error: outcome.error ?? null,
      ...(outcome.status === "queued" ? {} : { data: "{}" }),
      ...(outcome.status === "sent" ? { sent_at: outcome.now } : {}),
    }))
    .where("id", "=", outcome.letterId)
    .execute();
}
