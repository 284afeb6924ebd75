import { createLink } from "@maillage/auth/one-time-links";
import type { Connection } from "@maillage/database/connection";
import { recordLetterOutcome, takeWaitingLetter } from "@maillage/database/letters/letters.queries";
import { type Letter, linkOfTemplate } from "@maillage/domain/letters/letter";
import { freshAlertLetter } from "../alerts/fresh-letter.ts";
import { freshSuggestionLetter } from "../matching/fresh-suggestion-letter.ts";
import type { House } from "../verbs/verb.ts";

/** A letter ready to be written out: its words, whom it goes to, and the secret of its link when it carries one. */
export type OpenedLetter = { id: string; to: string; letter: Letter; linkToken: string | undefined };

/**
 * Opens a letter that still waits, making its one-time link only now: no secret lies in a table meanwhile.
 * Null when it has left already.
 */
export async function openLetter(house: House, letterId: string): Promise<OpenedLetter | null> {
  return house.db.transaction().execute(async (tx) => {
    const waiting = await takeWaitingLetter(tx, letterId);
    if (!waiting) return null;
    const purpose = linkOfTemplate[waiting.template];
    // Only queueLetters writes these rows, from an OutgoingLetter: the data is that of its template.
    const { linkPayload, ...data } = waiting.data as Record<string, unknown> & { linkPayload?: Record<string, string> };
    // As above: template and data were written together.
    const written = { template: waiting.template, data } as unknown as Letter;
    const letter = await asOfNow(tx, written, waiting.personId);
    if (!letter) {
      await recordLetterOutcome(tx, { letterId, status: "refused", error: "nothing left to tell", now: house.now() });
      return null;
    }
    const link = { personId: waiting.personId, email: waiting.recipientEmail, payload: linkPayload, now: house.now() };
    const linkToken = purpose === undefined ? undefined : await createLink(tx, { ...link, purpose });
    return { id: waiting.id, to: waiting.recipientEmail, letter, linkToken };
  });
}

/** A letter that tells of listings tells of none that has left since; null when that leaves nothing. */
async function asOfNow(tx: Connection, letter: Letter, personId: string | null): Promise<Letter | null> {
  if (letter.template === "weekly_suggestions") {
    const data = await freshSuggestionLetter(tx, letter.data, personId);
    return data && { template: letter.template, data };
  }
  if (letter.template !== "alert_hits") return letter;
  const data = await freshAlertLetter(tx, letter.data);
  return data && { template: letter.template, data };
}
