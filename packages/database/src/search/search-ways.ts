import type { SearchKnowledge } from "@maillage/domain/search/query-understanding";
import type { AskedWords } from "@maillage/domain/search/relevance.rules";
import type { Way } from "./relevance-sql.ts";

/** How many listings there are, and how many have a term, when they were last counted. */
export type Frequencies = Pick<SearchKnowledge, "listings" | "listingsWith">;

/** In what way answers are found, and those among them that answer every part. */
export type Ways = { answers: Way; strong: Way };

/** Answers are counted up to as many. */
export const countCap = 10_000;

/** The choices of filters are counted among the newest answers, as many at most. */
export const facetCap = 5_000;

/**
 * How many listings are ranked by relevance when too many are answers to rank them all: the newest answers, and as many
 * of the newest strong ones.
 */
export const rankedAtMost = 500;

/** What one listing costs that is met in order, in parts of what one costs that is looked up to be counted. */
const metToCount = 0.5;

/** The way to find as many answers as the cap: each looked up, or listings met until as many as the cap are answers. */
export function countingWay({ enough }: AskedWords, { listings, listingsWith }: Frequencies, cap = countCap): Way {
  const lookedUp = enough.reduce((sum, term) => sum + listingsWith(term), 0);
  return lookedUp * lookedUp > metToCount * cap * listings ? "in order" : "by words";
}

/** Counts of words are of last night: so many more than the cap have one that they need not be counted again. */
const surely = 1.1;

/** Whether more than the cap are answers to a text alone, without counting them. */
export const isSurelyCapped = ({ enough }: AskedWords, { listingsWith }: Frequencies): boolean =>
  enough.some((term) => listingsWith(term) > surely * countCap);

/**
 * Microseconds, measured at a million listings (`npm run bench:search`): only their proportions count. Filters spare
 * scoring what is looked up, and leave most of what is met.
 */
const costs = {
  alone: { lookedUp: 4, met: 1.2 },
  filtered: { lookedUp: 1.8, met: 6 },
} as const;
/** Reading in the index of words that a listing has one: to look up those that have several, all are read there. */
const readInIndex = 0.1;
/** Ranking the newest, however many were met to find them. */
const rankingCost = 2_000;
/** Terms go together: so many listings have one of several, in parts of those that have each. */
const apart = 0.85;

/**
 * Looking up reads all that have the words; meeting them in order, those in between until enough have them.
 * @param isFiltered whether more than the words is asked
 */
export function waysOf(
  asked: AskedWords | null,
  { listings, listingsWith }: Frequencies,
  { isFiltered = false }: { isFiltered?: boolean } = {},
): Ways {
  if (asked === null) return { answers: "by words", strong: "by words" };
  const cost = isFiltered ? costs.filtered : costs.alone;
  const having = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + listingsWith(term), 0);
  const lookingUp = (count: number): number => cost.lookedUp * count;
  const meeting = (count: number): number =>
    cost.met * Math.min(listings, (rankedAtMost * listings) / Math.max(1, count));
  const answers = having(asked.enough);
  // As if the parts of a query went together by chance.
  const parts = asked.strong.map(having);
  const strong = listings * parts.reduce((share, count) => share * Math.min(1, count / Math.max(1, listings)), 1);
  const strongLookedUp = lookingUp(strong) + readInIndex * parts.reduce((sum, count) => sum + count, 0);
  const strongMet = meeting(strong);
  const inOrder = rankingCost + meeting(apart * answers) + Math.min(strongLookedUp, strongMet);
  return {
    answers: lookingUp(answers) > inOrder ? "in order" : "by words",
    strong: strongLookedUp > strongMet ? "in order" : "by words",
  };
}
