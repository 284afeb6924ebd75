/** Fewer bars than this compare nothing. */
const least = 3;

/** The months from the first one that has something, for the chart; none when there are too few to compare. */
export function monthsToShow<Month extends { count: number }>(byMonth: readonly Month[]): readonly Month[] {
  const first = byMonth.findIndex(({ count }) => count > 0);
  const months = first === -1 ? [] : byMonth.slice(first);
  return months.length >= least ? months : [];
}
