import type { SearchKnowledge } from "@maillage/domain/search/query-understanding";
import type { AskedWords } from "@maillage/domain/search/relevance.rules";
import type { Way } from "./relevance-sql.ts";

/** How many listings there are, and how many have a term, when they were last counted. */
export type Frequencies = Pick<SearchKnowledge, "listings" | "listingsWith">;

/** In what way answers are found, and those among them that answer every part. */
export type Ways = { answers: Way; strong: Way };

/** Answers are counted up to as many. */
export const countCap = 10_000;

/**
 * How many listings are ranked by relevance when too many are answers to rank them all: the newest answers, and as many
 * of the newest strong ones.
 */
export const rankedAtMost = 500;

/** The way to count answers up to the cap: each looked up, or listings met until as many as the cap are answers. */
export function countingWay({ enough }: AskedWords, { listings, listingsWith }: Frequencies): Way {
  const lookedUp = enough.reduce((sum, term) => sum + listingsWith(term), 0);
  return lookedUp * lookedUp > countCap * listings ? "in order" : "by words";
}

/** Counts of words are of last night: so many more than the cap have one that they need not be counted again. */
const surely = 1.1;

/** Whether more than the cap are answers to a text alone, without counting them. */
export const isSurelyCapped = ({ enough }: AskedWords, { listingsWith }: Frequencies): boolean =>
  enough.some((term) => listingsWith(term) > surely * countCap);

/** What one listing costs that is met and left, in parts of what one costs that is looked up and scored. */
const metAndLeft = 1.25;

/** Looking up reads all that have the words; meeting them in order, those in between until enough have them. */
export function waysOf(asked: AskedWords | null, { listings, listingsWith }: Frequencies): Ways {
  const way = (terms: readonly string[]): Way => {
    const counts = terms.map(listingsWith);
    const lookedUp = counts.reduce((sum, count) => sum + count, 0);
    const met = 2 * rankedAtMost + (metAndLeft * rankedAtMost * listings) / Math.max(1, ...counts);
    return lookedUp > met ? "in order" : "by words";
  };
  if (asked === null) return { answers: "by words", strong: "by words" };
  const strong = asked.strong.some((terms) => way(terms) === "by words") ? "by words" : "in order";
  return { answers: way(asked.enough), strong };
}
