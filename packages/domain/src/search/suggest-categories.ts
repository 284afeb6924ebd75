import type { Category } from "../vocabulary/vocabulary.ts";
import type { ConceptFinder } from "./concept-finder.ts";
import { stemOf, tellingWordsOf } from "./words.ts";

/** What somebody writes of a listing. */
export type WrittenListing = { title: string; body: string };

const titleVote = 3;
const bodyVote = 1;
const laterCategory = 0.4;
const topicVote = 2;
const atMost = 3;
/** Less than this part of all the votes is no suggestion. */
const leastPart = 0.05;

/**
 * The sub-categories a listing speaks of, likeliest first: those of the things it names, in its title above all, and
 * those its words are most said in. Three at most; none when it says too little.
 */
export function suggestCategories({ title, body }: WrittenListing, finder: ConceptFinder): Category[] {
  const votes = new Map<Category, number>();
  const vote = (category: Category, weight: number): void => {
    votes.set(category, (votes.get(category) ?? 0) + weight);
  };
  const parts = [
    { words: tellingWordsOf(title), weight: titleVote },
    { words: tellingWordsOf(body), weight: bodyVote },
  ];
  for (const { words, weight } of parts) {
    for (const { code, meaning, length } of finder.find(words)) {
      const concept = finder.concepts.get(code);
      if (!concept) continue;
      const share = (meaning === "named" ? 1 : 0.25) * (concept.isContext ? 0.2 : 1) * (length > 1 ? 1.3 : 1);
      for (const [at, category] of concept.categories.entries()) {
        vote(category, weight * share * (at === 0 ? 1 : laterCategory));
      }
    }
    for (const { category, part } of finder.guessCategories(words.map(stemOf)))
      vote(category, weight * topicVote * part);
  }
  const all = [...votes.values()].reduce((sum, weight) => sum + weight, 0);
  return [...votes]
    .filter(([, weight]) => weight / all >= leastPart)
    .sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1))
    .slice(0, atMost)
    .map(([category]) => category);
}
