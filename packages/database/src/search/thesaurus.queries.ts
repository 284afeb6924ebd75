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
