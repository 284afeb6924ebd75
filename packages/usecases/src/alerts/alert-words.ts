import type { Connection } from "@maillage/database/connection";
import { type LoadedKnowledge, withTermsOf } from "@maillage/database/search/search-knowledge.queries";
import { type SearchKnowledge, understandQuery } from "@maillage/domain/search/query-understanding";
import { askedWords } from "@maillage/domain/search/relevance.rules";

type Words = { text: string; asTyped: boolean };

const enoughOf = ({ text, asTyped }: Words, knowledge: SearchKnowledge): readonly string[] =>
  askedWords(understandQuery(text, knowledge, { asTyped }))?.enough ?? [];

/**
 * The terms of the index of which a listing must have one to answer an alert's words; none when they say nothing.
 * What a search takes for a misspelling may be a word that no listing has yet, and that is what alerts are for: such a
 * word counts as it was typed, besides the one it was taken for.
 */
export async function askedOf(db: Connection, loaded: LoadedKnowledge, { text, asTyped }: Words): Promise<string[]> {
  const knowledge = await withTermsOf(db, loaded, text);
  const typed = enoughOf({ text, asTyped: true }, knowledge);
  return [...new Set([...(asTyped ? [] : enoughOf({ text, asTyped }, knowledge)), ...typed])];
}
