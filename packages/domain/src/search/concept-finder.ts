import { type CategoryGuesser, createCategoryGuesser } from "./category-guess.ts";
import type { Concept } from "./thesaurus.ts";
import { stemOf, tellingWordsOf, wordsOf } from "./words.ts";

type Meaning = "named" | "hinted" | "meant_otherwise";
type Phrase = { code: string; meaning: Meaning; words: readonly string[]; stems: readonly string[] };

/** A concept met in a text: from which stem, over how many. */
export type Mention = { code: string; meaning: "named" | "hinted"; at: number; length: number };

/** The concepts made ready to be found in texts. */
export type ConceptFinder = {
  concepts: ReadonlyMap<string, Concept>;
  /** Every word of every phrase, stemmed. */
  stems: ReadonlySet<string>;
  /** The concepts met in the words of a text (`tellingWordsOf`), in order. */
  find: (words: readonly string[]) => Mention[];
  /** All the concepts more general than this one, near and far. */
  broaderThan: (code: string) => ReadonlySet<string>;
  /** The sub-categories that stems speak of. */
  guessCategories: CategoryGuesser;
};

/** Prepares concepts to be found: each phrase of theirs is looked up by its first stem. */
export function createConceptFinder(concepts: readonly Concept[]): ConceptFinder {
  const byCode = new Map(concepts.map((concept) => [concept.code, concept]));
  const phrases = concepts.flatMap(phrasesOf);
  const byFirstStem = Map.groupBy(phrases, ({ stems }) => stems[0] ?? "");
  const broader = new Map(concepts.map(({ code }) => [code, ancestorsOf(code, byCode)]));
  const none: ReadonlySet<string> = new Set();
  return {
    concepts: byCode,
    stems: new Set(phrases.flatMap(({ stems }) => stems)),
    find: (words) => withoutNested(phrasesIn(words, byFirstStem)),
    broaderThan: (code) => broader.get(code) ?? none,
    guessCategories: createCategoryGuesser(concepts),
  };
}

function phrasesOf({ code, label, synonyms, hints, falseFriends }: Concept): Phrase[] {
  const as = (meaning: Meaning, texts: readonly string[]): Phrase[] =>
    texts.flatMap((text) => {
      const words = tellingWordsOf(text);
      const stems = words.map(stemOf);
      return saysEnough(text, stems) ? [{ code, meaning, words, stems }] : [];
    });
  return [...as("named", [label, ...synonyms]), ...as("hinted", hints), ...as("meant_otherwise", falseFriends)];
}

/** « Aller vers » without its small word is any going: a phrase that keeps one short word of its own says nothing. */
function saysEnough(text: string, stems: readonly string[]): boolean {
  const [only = ""] = stems;
  return stems.length > 1 || (only !== "" && (wordsOf(text).length === 1 || only.length > 7));
}

function ancestorsOf(code: string, byCode: ReadonlyMap<string, Concept>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...(byCode.get(code)?.broader ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    // A national team may write a circle: each is taken once, and no concept is more general than itself.
    if (found.has(next) || next === code) continue;
    found.add(next);
    waiting.push(...(byCode.get(next)?.broader ?? []));
  }
  return found;
}

type Met = Phrase & { at: number };

/** « Commune » and « communication » have one stem: a word alone must also be about as long as the one meant. */
const lengthsApart = 3;

type Said = { words: readonly string[]; stems: readonly string[] };

function isSaidAt(phrase: Phrase, { words, stems }: Said, at: number): boolean {
  if (!phrase.stems.every((stem, offset) => stems[at + offset] === stem)) return false;
  const [meant = ""] = phrase.words;
  return phrase.stems.length > 1 || Math.abs((words[at]?.length ?? 0) - meant.length) <= lengthsApart;
}

function phrasesIn(words: readonly string[], byFirstStem: ReadonlyMap<string, readonly Phrase[]>): Met[] {
  const stems = words.map(stemOf);
  return stems.flatMap((first, at) =>
    (byFirstStem.get(first) ?? [])
      .filter((phrase) => isSaidAt(phrase, { words, stems }, at))
      .map((phrase) => ({ ...phrase, at })),
  );
}

const covers = (outer: Met, inner: Met): boolean =>
  outer.at <= inner.at && outer.at + outer.stems.length >= inner.at + inner.stems.length;

/** « Véhicule frigorifique » names no mere vehicle, and « navette spatiale » no minibus. */
function withoutNested(met: readonly Met[]): Mention[] {
  return met.flatMap((one) => {
    if (one.meaning === "meant_otherwise") return [];
    const isHidden = met.some((other) =>
      other.meaning === "meant_otherwise"
        ? other.code === one.code && covers(other, one)
        : one.meaning === "named" &&
          other.meaning === "named" &&
          other.stems.length > one.stems.length &&
          covers(other, one),
    );
    return isHidden ? [] : [{ code: one.code, meaning: one.meaning, at: one.at, length: one.stems.length }];
  });
}
