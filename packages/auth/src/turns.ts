/** Runs a piece of work when its turn has come. */
export type TakeTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Makes turns for one sort of heavy work: at most `most` run at once in this process, first come first served. */
export function turnsFor(most: number): TakeTurn {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place passes from hand to hand, so that nobody who comes meanwhile takes it.
      if (next) next();
      else running -= 1;
    }
  };
}
