const seconds = new Intl.NumberFormat("fr", { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** A duration since `started` (`performance.now()`), as people read it: « 1,2 s ». */
export function elapsed(started: number): string {
  return `${seconds.format((performance.now() - started) / 1000)}\u00a0s`;
}

/** Runs one step of a long command and says, once it is done, what was done and how long it took. */
export async function step<T>(done: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`  ${done} (${elapsed(started)})`);
  return result;
}
