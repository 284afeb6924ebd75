import { sql } from "kysely";
import { type Completer, createCompleter } from "@maillage/domain/search/completions";
import { createConceptFinder } from "@maillage/domain/search/concept-finder";
import type { SearchKnowledge } from "@maillage/domain/search/query-understanding";
import { createSpelling } from "@maillage/domain/search/spelling";
import { stemsOf, wordsOf } from "@maillage/domain/search/words";
import type { Connection, Database } from "../connection.ts";
import { listConcepts, thesaurusEdition } from "./thesaurus.queries.ts";

/** What a process keeps in memory to read texts and queries, and the edition of the thesaurus it comes from. */
export type LoadedKnowledge = SearchKnowledge & { edition: number; complete: Completer };

type Kept = { edition: number; countedAt: string; askedAt: number; knowledge: LoadedKnowledge };
const keptFor = new WeakMap<Database, Kept>();
/** Being read now, by no transaction: whoever asks meanwhile waits for the same, for it takes half a second of processor. */
const underWay = new WeakMap<Database, Promise<LoadedKnowledge>>();
/** For how long a process answers without asking whether the thesaurus or the counts have changed. */
const trustedFor = 5_000;

/** The rest stands in a listing or two, and is looked up when somebody asks for it. */
const termsAtMost = 200_000;

type State = { edition: number; countedAt: string };

async function readState(db: Connection): Promise<State> {
  const state = await db
    .selectFrom("search_state")
    .select(["thesaurus_edition as edition", sql<string>`coalesce(words_counted_at::text, '')`.as("countedAt")])
    .executeTakeFirstOrThrow();
  return state;
}

/**
 * The thesaurus, the spelling and the frequency of terms, read once and again when they change: a change made by this
 * or another process is seen within five seconds, or at once when `fresh`.
 * @param house whose memory it is kept in
 * @param db the connection to read with: that of a transaction under way, or the house's own
 */
export async function searchKnowledge(
  house: Database,
  { db = house, fresh = false }: { db?: Connection; fresh?: boolean } = {},
): Promise<LoadedKnowledge> {
  const kept = keptFor.get(house);
  if (kept && !fresh && performance.now() - kept.askedAt < trustedFor) return kept.knowledge;
  // A transaction waits for no other: the one reading might be waiting for its connection.
  if (fresh || db !== house) return readAgain(house, db);
  const reading = underWay.get(house) ?? readAgain(house, db).finally(() => underWay.delete(house));
  underWay.set(house, reading);
  return reading;
}

async function readAgain(house: Database, db: Connection): Promise<LoadedKnowledge> {
  const now = performance.now();
  const kept = keptFor.get(house);
  const state = await readState(db);
  if (kept && kept.edition === state.edition && kept.countedAt === state.countedAt) {
    keptFor.set(house, { ...kept, askedAt: now });
    return kept.knowledge;
  }
  const knowledge = await load(db);
  keptFor.set(house, { ...state, askedAt: now, knowledge });
  return knowledge;
}

async function load(db: Connection): Promise<LoadedKnowledge> {
  const edition = await thesaurusEdition(db);
  const concepts = await listConcepts(db);
  const terms = await db
    .selectFrom("search_term")
    .select(["term", "listings"])
    .orderBy("listings", "desc")
    .limit(termsAtMost)
    .execute();
  const words = await db.selectFrom("search_word").select(["word", "listings"]).execute();
  const { listings_counted: listings } = await db
    .selectFrom("search_state")
    .select("listings_counted")
    .executeTakeFirstOrThrow();
  const counts = new Map(terms.map(({ term, listings: having }) => [term, having]));
  const spelt = new Map(words.map(({ word, listings: having }) => [word, having]));
  for (const { label, synonyms, hints } of concepts) {
    for (const word of [label, ...synonyms, ...hints].flatMap(wordsOf)) spelt.set(word, spelt.get(word) ?? 0);
  }
  return {
    edition,
    finder: createConceptFinder(concepts),
    complete: createCompleter(concepts),
    spelling: createSpelling(spelt),
    listings,
    listingsWith: (term) => counts.get(term) ?? 0,
  };
}

/**
 * The same knowledge, with what the index has learnt since it was loaded of the words of a text: a word that stands in
 * a listing published a moment ago is not taken for a misspelling.
 */
export async function withTermsOf<Knowledge extends SearchKnowledge>(
  db: Connection,
  knowledge: Knowledge,
  text: string,
): Promise<Knowledge> {
  const unknown = stemsOf(text).filter(
    (stem) => !knowledge.finder.stems.has(stem) && knowledge.listingsWith(stem) === 0,
  );
  if (unknown.length === 0) return knowledge;
  const found = await db.selectFrom("search_term").select(["term", "listings"]).where("term", "in", unknown).execute();
  const learnt = new Map(found.map(({ term, listings }) => [term, listings]));
  return { ...knowledge, listingsWith: (term: string) => learnt.get(term) ?? knowledge.listingsWith(term) };
}
