/** Lots drawn from a seed: the same seed gives the same lots, on any machine. */
export type Lots = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number between two, both included. */
  between(least: number, most: number): number;
  /** One of these, each as likely. */
  oneOf<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item;
  /** One of these, the nth about n times rarer than the first: how words are distributed (Zipf). */
  rarer<Item>(items: readonly Item[]): Item;
  /** One key of the table, as often as its share says. */
  byShare<Key extends string>(shares: Readonly<Record<Key, number>>): Key;
};

/** Mulberry32: 32 bits of state, good enough for texts. */
export function drawLots(seed: number): Lots {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[Math.min(items.length - 1, Math.max(0, index))];
    if (item === undefined) throw new Error("nothing to draw from");
    return item;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    oneOf: (items) => at(items, Math.floor(next() * items.length)),
    // The inverse of a logarithm: weights fall as 1/rank.
    rarer: (items) => at(items, Math.floor((items.length + 1) ** next()) - 1),
    byShare: (shares) => {
      // The keys of the table are what its type says.
      const entries = Object.entries(shares) as [keyof typeof shares & string, number][];
      let left = next() * entries.reduce((sum, [, share]) => sum + share, 0);
      for (const [key, share] of entries) {
        left -= share;
        if (left < 0) return key;
      }
      return at(entries, entries.length - 1)[0];
    },
  };
}
