import type { Connection } from "@maillage/database/connection";
import { type LoadedKnowledge, withTermsOf } from "@maillage/database/search/search-knowledge.queries";
import { type SearchKnowledge, understandQuery } from "@maillage/domain/search/query-understanding";
import { askedWords } from "@maillage/domain/search/relevance.rules";

const enoughOf = (text: string, knowledge: SearchKnowledge): readonly string[] =>
  askedWords(understandQuery(text, knowledge))?.enough ?? [];

/**
 * The terms of the index of which a listing must have one to answer an alert's words; none when they say nothing.
 * What a search takes for a misspelling may be a word that no listing has yet, and that is what alerts are for: such a
 * word counts as it was typed, besides the one it was taken for.
 */
export async function askedOf(db: Connection, loaded: LoadedKnowledge, text: string): Promise<string[]> {
  const knowledge = await withTermsOf(db, loaded, text);
  const asTyped = { ...knowledge, spelling: { ...knowledge.spelling, nearest: () => null } };
  return [...new Set([...enoughOf(text, knowledge), ...enoughOf(text, asTyped)])];
}
