import { distance } from "fastest-levenshtein";

/** The words a search may be about, and how many listings have each (0 for one that only the thesaurus knows). */
export type Spelling = {
  has: (word: string) => boolean;
  /** The known word most like this one, or null when none is near: one letter apart, two from seven letters on. */
  nearest: (word: string) => string | null;
};

const keyOf = (first: string, length: number): string => `${first}${length}`;

/** Prepares folded words to be compared with what people type. Among words as near, the most frequent is taken. */
export function createSpelling(words: ReadonlyMap<string, number>): Spelling {
  // Hardly anyone mistakes the first letter, and a tenth of the words is left to compare.
  const shelves = Map.groupBy(
    [...words.keys()].filter((word) => word.length >= 4 && !/\d/.test(word)),
    (word) => keyOf(word.charAt(0), word.length),
  );
  const frequency = (word: string): number => words.get(word) ?? 0;
  return {
    has: (word) => words.has(word),
    nearest: (word) => {
      if (word.length < 4 || /\d/.test(word)) return null;
      const furthest = word.length < 7 ? 1 : 2;
      const candidates = lengthsAround(word.length, furthest).flatMap(
        (length) => shelves.get(keyOf(word.charAt(0), length)) ?? [],
      );
      const near = candidates
        .map((candidate) => ({ candidate, apart: distance(word, candidate) }))
        .filter(({ apart }) => apart <= furthest)
        .sort((one, other) => one.apart - other.apart || frequency(other.candidate) - frequency(one.candidate));
      return near[0]?.candidate ?? null;
    },
  };
}

const lengthsAround = (length: number, reach: number): number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, index) => length - reach + index);
