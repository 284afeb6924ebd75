// The measures of the evaluation, as in the README of the shared set: pure, so that each is tested by hand.

/** What each listing is worth for one query or one source: id → grade (1 to 3); an id that is not there is worth 0. */
export type Grades = ReadonlyMap<string, number>;

const gainOf = (grade: number): number => 2 ** grade - 1;

/** The first `k` different ids: a listing shown twice is counted once. */
function firstOf(ranked: readonly string[], k: number): string[] {
  return [...new Set(ranked)].slice(0, k);
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/**
 * nDCG@k with gain 2^grade − 1 and discount log2(rank + 1); the ideal is made of every graded id.
 * Null when nothing is graded: there is no good order then.
 */
export function ndcgAt(k: number, ranked: readonly string[], grades: Grades): number | null {
  const best = [...grades.values()].map(gainOf).sort((a, b) => b - a);
  const ideal = discounted(best.slice(0, k));
  if (ideal === 0) return null;
  return discounted(firstOf(ranked, k).map((id) => gainOf(grades.get(id) ?? 0))) / ideal;
}

/** Share of the ids graded 1 or more that stand among the first `k`. Null when nothing is graded. */
export function recallAt(k: number, ranked: readonly string[], grades: Grades): number | null {
  const wanted = [...grades].filter(([, grade]) => grade >= 1).map(([id]) => id);
  if (wanted.length === 0) return null;
  const shown = new Set(firstOf(ranked, k));
  return wanted.filter((id) => shown.has(id)).length / wanted.length;
}

/** Share of the `k` first places held by an id graded 1 or more; an empty place is a miss. */
export function precisionAt(k: number, ranked: readonly string[], grades: Grades): number {
  return firstOf(ranked, k).filter((id) => (grades.get(id) ?? 0) >= 1).length / k;
}

/** Whether the first id is graded 2 or more: something useful without looking further. */
export function firstIsUseful(ranked: readonly string[], grades: Grades): boolean {
  const [first] = ranked;
  return first !== undefined && (grades.get(first) ?? 0) >= 2;
}

/** The mean of the numbers that are there; null when there is none. */
export function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}
