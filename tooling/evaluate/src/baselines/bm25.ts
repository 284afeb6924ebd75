import { stemsOf } from "./french-words.ts";

/** A text to be found, under the set's id. */
export type Text = { id: string; text: string };
/** How well a text answers: higher is better, always above 0. */
export type Scored = { id: string; score: number };

type Indexed = { id: string; length: number; counts: ReadonlyMap<string, number> };

/** The usual constants of BM25. */
const k1 = 1.2;
const b = 0.75;

function count(stems: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/**
 * Indexes texts for BM25 (Robertson and Walker; k1 1.2, b 0.75, the idf that is never negative).
 * The function it returns gives the texts that share a stem with its words, best first; equal ones by id.
 */
export function indexTexts(texts: readonly Text[]): (words: string) => Scored[] {
  const indexed: Indexed[] = texts.map(({ id, text }) => {
    const stems = stemsOf(text);
    return { id, length: stems.length, counts: count(stems) };
  });
  const averageLength = indexed.reduce((sum, { length }) => sum + length, 0) / Math.max(1, indexed.length);
  const holders = count(indexed.flatMap(({ counts }) => [...counts.keys()]));
  const idf = (stem: string): number => {
    const holding = holders.get(stem) ?? 0;
    return Math.log(1 + (indexed.length - holding + 0.5) / (holding + 0.5));
  };
  const scoreOf = ({ length, counts }: Indexed, stems: readonly string[]): number =>
    stems.reduce((sum, stem) => {
      const times = counts.get(stem) ?? 0;
      return sum + (idf(stem) * times * (k1 + 1)) / (times + k1 * (1 - b + (b * length) / averageLength));
    }, 0);
  return (words) => {
    const stems = [...new Set(stemsOf(words))];
    return indexed
      .map((text) => ({ id: text.id, score: scoreOf(text, stems) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || one.id.localeCompare(other.id));
  };
}
