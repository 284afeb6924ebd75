/** SQLSTATE classes that speak of the data: wrong values, broken constraints, limits of size. */
const aboutTheData = /^(22|23|54)/;
/** Two writers that waited for each other: one was sent back, and may come again. */
const deadlock = "40P01";
const mostAttempts = 10;

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Runs a transaction again when the database sent it back for another's sake. */
async function again(write: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (codeOf(error) !== deadlock || attempt === mostAttempts) throw error;
    }
  }
}

/**
 * Writes a batch; when the database refuses its data, writes its halves, down to the one row at fault, which alone is lost.
 * Any other failure (the database is away) is thrown.
 */
export async function byHalves<Row>(
  rows: readonly Row[],
  write: (rows: readonly Row[]) => Promise<void>,
  onRefused: (row: Row) => void,
): Promise<void> {
  try {
    await again(() => write(rows));
  } catch (error) {
    if (!aboutTheData.test(codeOf(error))) throw error;
    const [first] = rows;
    if (first === undefined) return;
    if (rows.length === 1) return onRefused(first);
    const middle = Math.ceil(rows.length / 2);
    await byHalves(rows.slice(0, middle), write, onRefused);
    await byHalves(rows.slice(middle), write, onRefused);
  }
}
