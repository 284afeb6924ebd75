import { sql } from "kysely";
import type { Concept } from "@maillage/domain/search/thesaurus";
import type { Connection } from "../connection.ts";

/** The concepts in use, by code. */
export async function listConcepts(db: Connection): Promise<Concept[]> {
  return db
    .selectFrom("thesaurus_concept")
    .select(["code", "label", "synonyms", "hints", "broader", "related", "categories"])
    .select(["false_friends as falseFriends", "is_context as isContext"])
    .where("withdrawn_at", "is", null)
    .orderBy("code")
    .execute();
}

/** The edition of the thesaurus: it grows with each change. */
export async function thesaurusEdition(db: Connection): Promise<number> {
  const state = await db.selectFrom("search_state").select("thesaurus_edition").executeTakeFirstOrThrow();
  return state.thesaurus_edition;
}

/** Writes concepts from the product's file, but for those that somebody edited or withdrew; returns how many changed. */
export async function storeSeedConcepts(tx: Connection, concepts: readonly Concept[]): Promise<number> {
  if (concepts.length === 0) return 0;
  const written = await sql`
    insert into thesaurus_concept as here (code, label, synonyms, hints, broader, related, categories, false_friends, is_context)
    select code, label, synonyms, hints, broader, related, categories, "falseFriends", "isContext"
    from json_to_recordset(${JSON.stringify(concepts)}::json) as row(code text, label text, synonyms text[], hints text[],
      broader text[], related text[], categories text[], "falseFriends" text[], "isContext" boolean)
    on conflict (code) do update set label = excluded.label, synonyms = excluded.synonyms, hints = excluded.hints,
      broader = excluded.broader, related = excluded.related, categories = excluded.categories,
      false_friends = excluded.false_friends, is_context = excluded.is_context
    where here.edited_at is null and here.withdrawn_at is null
      and (here.label, here.synonyms, here.hints, here.broader, here.related, here.categories, here.false_friends,
          here.is_context)
        is distinct from (excluded.label, excluded.synonyms, excluded.hints, excluded.broader, excluded.related,
          excluded.categories, excluded.false_friends, excluded.is_context)`.execute(tx);
  return Number(written.numAffectedRows ?? 0);
}

/** A concept in a list. */
export type ConceptLine = { code: string; label: string; synonyms: number; editedAt: Date | null };

/** The concepts whose label, code or synonyms hold these words, by label; all of them without words. */
export async function findConcepts(db: Connection, text: string): Promise<ConceptLine[]> {
  const found = await sql<ConceptLine>`
    select code, label, cardinality(synonyms) as synonyms, edited_at as "editedAt" from thesaurus_concept
    where withdrawn_at is null and (${text} = '' or
      strpos(plain_text(code || ' ' || label || ' ' || array_to_string(synonyms, ' ')), plain_text(${text})) > 0)
    order by plain_text(label), code limit 200`.execute(db);
  return found.rows;
}

/** The codes of these that are no concept in use. */
export async function unknownConcepts(db: Connection, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const known = await db
    .selectFrom("thesaurus_concept")
    .select("code")
    .where("code", "in", codes)
    .where("withdrawn_at", "is", null)
    .execute();
  return codes.filter((code) => !known.some((concept) => concept.code === code));
}

/** Writes a concept by hand: from now on the product's file leaves it alone. */
export async function writeConcept(
  tx: Connection,
  { concept, personId, now }: { concept: Concept; personId: string | null; now: Date },
): Promise<void> {
  const { code, falseFriends, isContext, label, ...lists } = concept;
  const values = {
    label,
    synonyms: [...lists.synonyms],
    hints: [...lists.hints],
    broader: [...lists.broader],
    related: [...lists.related],
    categories: [...lists.categories],
    false_friends: [...falseFriends],
    is_context: isContext,
    edited_at: now,
    edited_by: personId,
    withdrawn_at: null,
  };
  await tx
    .insertInto("thesaurus_concept")
    .values({ code, ...values })
    .onConflict((conflict) => conflict.column("code").doUpdateSet(values))
    .execute();
}

/** Takes a concept out of use; returns whether there was one. */
export async function withdrawConcept(
  tx: Connection,
  { code, personId, now }: { code: string; personId: string | null; now: Date },
): Promise<boolean> {
  const gone = await tx
    .updateTable("thesaurus_concept")
    .set({ withdrawn_at: now, edited_at: now, edited_by: personId })
    .where("code", "=", code)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return Number(gone.numUpdatedRows) > 0;
}
