/** Password hashes at once: each takes 19 MiB and a core (design 4). */
const most = 4;
let running = 0;
const waiting: (() => void)[] = [];

/** Runs the work when fewer than four run, first come first served. */
export async function takeTurn<Result>(work: () => Promise<Result>): Promise<Result> {
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
}
