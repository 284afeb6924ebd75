import { ConfigurationError } from "@maillage/config/configuration";
import { sentences } from "./start.fr.ts";

/** A failure the person can mend: its message is one French sentence, and all they need to read. */
export class PlainFailure extends Error {
  override name = "PlainFailure";
}

/** The code of a system or PostgreSQL error (`ENOSPC`, `28P01`), when it has one. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ("code" in error && typeof error.code === "string") return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return codeOf(error.cause);
}

/** What to read instead of a stack, when the person can mend it. */
function plainWords(error: unknown): string | undefined {
  if (error instanceof PlainFailure || error instanceof ConfigurationError) return error.message;
  const code = codeOf(error);
  if (code === "ENOSPC") return sentences.diskFull;
  if ((code === "EACCES" || code === "EPERM" || code === "EROFS") && error instanceof Error && "path" in error) {
    return sentences.notAllowed(String(error.path));
  }
  return undefined;
}

/** Runs a task to its exit code; a failure the person can mend is told in its one sentence, without a stack. */
export async function runTask(task: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await task();
  } catch (error) {
    process.exitCode = 1;
    const words = plainWords(error);
    console.error(words === undefined ? error : `\n${words}`);
  }
}
