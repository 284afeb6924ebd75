import type { LetterTemplate } from "@maillage/domain/letters/letter";
import type { Connection } from "../connection.ts";

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
