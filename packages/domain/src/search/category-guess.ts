import type { Category } from "../vocabulary/vocabulary.ts";
import type { Concept } from "./thesaurus.ts";
import { stemsOf } from "./words.ts";

/** A sub-category that words speak of, and how much of what they say it is: the parts of a guess add up to 1. */
export type CategoryGuess = { category: Category; part: number };

/** Tells the sub-categories that the stems of a text speak of, likeliest first. */
export type CategoryGuesser = (stems: readonly string[]) => CategoryGuess[];

const hintShare = 0.5;
const secondaryShare = 0.5;

type Counts = Map<Category, number>;

/** For each stem of the thesaurus, how much of what is said with it is filed where. */
function countStems(concepts: readonly Concept[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { label, synonyms, hints, categories, isContext } of concepts) {
    const phrases = [
      ...[label, ...synonyms].map((text) => ({ text, share: 1 })),
      ...hints.map((text) => ({ text, share: hintShare })),
    ];
    for (const { text, share } of phrases) {
      const stems = stemsOf(text);
      for (const stem of stems) {
        const ofStem = counts.get(stem) ?? new Map<Category, number>();
        counts.set(stem, ofStem);
        for (const [at, category] of categories.entries()) {
          const weight = (share * (at === 0 ? 1 : secondaryShare) * (isContext ? 0.5 : 1)) / stems.length;
          ofStem.set(category, (ofStem.get(category) ?? 0) + weight);
        }
      }
    }
  }
  return counts;
}

/**
 * Prepares to guess sub-categories from words that name no concept together: « transporter des enfants ». Each stem
 * votes for the sub-categories whose concepts are said with it, the more surely the fewer they are.
 */
export function createCategoryGuesser(concepts: readonly Concept[]): CategoryGuesser {
  const counts = countStems(concepts);
  return (stems) => {
    const votes = new Map<Category, number>();
    for (const stem of new Set(stems)) {
      const ofStem = counts.get(stem);
      if (!ofStem) continue;
      const total = [...ofStem.values()].reduce((sum, weight) => sum + weight, 0);
      const certainty = 1 / Math.sqrt(ofStem.size);
      for (const [category, weight] of ofStem) {
        votes.set(category, (votes.get(category) ?? 0) + (certainty * weight) / total);
      }
    }
    const all = [...votes.values()].reduce((sum, vote) => sum + vote, 0);
    return [...votes]
      .map(([category, vote]) => ({ category, part: vote / all }))
      .sort((one, other) => other.part - one.part || (one.category < other.category ? -1 : 1));
  };
}
