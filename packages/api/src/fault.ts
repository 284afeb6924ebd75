/** What the log keeps of an error. */
export type Fault = { name: string; code?: string | undefined; where: string[]; cause?: Fault | undefined };

/**
 * An error without its message nor its details: PostgreSQL and zod quote there what people typed. Its class, its code and
 * where it was thrown are enough to find it.
 */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error)) return { name: typeof error, where: [] };
  const code =
    "code" in error && (typeof error.code === "string" || typeof error.code === "number")
      ? String(error.code)
      : undefined;
  // The first lines repeat the message, which may hold several.
  const where = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  return {
    name: error.constructor.name,
    code,
    where,
    cause: error.cause !== undefined && depth < 3 ? faultOf(error.cause, depth + 1) : undefined,
  };
}
