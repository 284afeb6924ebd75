import { stemmer } from "@orama/stemmers/french";
import { foldLetters } from "../wording/fold-letters.ts";

/** Words that carry no subject: articles, pronouns, prepositions, auxiliaries. */
const smallWords = new Set(
  `a afin ai ainsi alors as au aussi autre autres aux avec avez avoir avons c ca ce cela ces cet cette chaque comme d
  dans de deja depuis des donc dont du elle elles en encore entre est et etc etre eu eux il ils j je l la le les leur
  leurs lors lui m ma mais me meme memes mes mettre moi mon n ne ni nos notre nous on ont or ou oui par peu peut
  pour qu quand que quel quelle quelles quels qui quoi s sa se selon sera seront ses si son sommes sont suis sur t ta
  te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous y chez`.split(/\s+/),
);

/** Whether a folded word says nothing of the subject. */
export const isSmallWord = (word: string): boolean => smallWords.has(word);

/** No French word is longer; what is would not fit in an index. */
const longestWord = 40;

// « D.L.A. » and « E.S.A.T » are one word each.
const dottedSigle = /\b(?:[a-z]\.){2,}[a-z]?\b\.?/g;

/** The words of a text as they are searched: folded, elisions and hyphens cut, in order, small words included. */
export const wordsOf = (text: string): string[] =>
  foldLetters(text)
    .replace(dottedSigle, (sigle) => sigle.replaceAll(".", ""))
    .match(/[a-z0-9]+/g)
    ?.filter((word) => word.length <= longestWord) ?? [];

const known = new Map<string, string>();
const knownAtMost = 20_000;

/**
 * The stem of a folded word (Snowball's French algorithm, Porter 2001): *recyclerie* and *recycleries* have the same.
 * Numbers and words of three letters or fewer are their own.
 */
export function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const stem = word.length < 4 || /^\d/.test(word) ? word : stemmer(singular(word));
  if (known.size >= knownAtMost) known.clear();
  known.set(word, stem);
  return stem;
}

// The algorithm keeps the s of « vélos », whose é tells it apart only while it has its accent.
const singular = (word: string): string => (/[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word);

/** The words of a text that say something, in order. */
export const tellingWordsOf = (text: string): string[] => wordsOf(text).filter((word) => !isSmallWord(word));

/** Their stems, in order. */
export const stemsOf = (text: string): string[] => tellingWordsOf(text).map(stemOf);
