import type { LetterTemplate } from "@maillage/domain/letters/letter";
import type { Connection } from "../connection.ts";

/** Deletes the letters written before this date that have left, or that no address took; how many. */
export async function deleteLettersBefore(db: Connection, date: Date): Promise<number> {
  const result = await db
    .deleteFrom("letter")
    .where("status", "in", ["sent", "refused"])
    .where("created_at", "<", date)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** How many letters of these sorts were written to a person since a date: what keeps a stranger from filling their box. */
export async function countLettersTo(
  db: Connection,
  wanted: { personId: string; templates: readonly LetterTemplate[]; since: Date },
): Promise<number> {
  const row = await db
    .selectFrom("letter")
    .select((count) => count.fn.countAll<number>().as("letters"))
    .where("person_id", "=", wanted.personId)
    .where("template", "in", wanted.templates)
    .where("created_at", ">", wanted.since)
    .executeTakeFirstOrThrow();
  return row.letters;
}
