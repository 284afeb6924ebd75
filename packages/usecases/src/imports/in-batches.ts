/** How many rows go together into one transaction. */
const batchSize = 1_000;
/** Batches written at once: one is read while others are being stored. */
const atOnce = 2;

/** Groups rows and stores the groups, a few at once; the first failure ends the import once those under way are over. */
export async function storeInBatches<Row>(
  rows: AsyncIterable<Row>,
  store: (batch: readonly Row[]) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  let batch: Row[] = [];
  const send = (): void => {
    const task: Promise<void> = store(batch).finally(() => running.delete(task));
    // Failures are read below; this only keeps Node from ending before.
    task.catch(() => undefined);
    running.add(task);
    batch = [];
  };
  try {
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < batchSize) continue;
      send();
      if (running.size >= atOnce) await Promise.race(running);
    }
    if (batch.length > 0) send();
    await Promise.all(running);
  } finally {
    await Promise.allSettled(running);
  }
}
