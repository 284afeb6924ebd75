/**
 * The shares of a whole in percent, whole numbers whose sum is 100: the largest remainders take what rounding down
 * left. All nought when there is nothing to share. Values are positive.
 */
export function percentages(values: readonly number[]): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return values.map(() => 0);
  const exact = values.map((value) => (value * 100) / total);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
    .slice(0, left)
    .map(({ index }) => index);
  return floors.map((floor, index) => (byRemainder.includes(index) ? floor + 1 : floor));
}
