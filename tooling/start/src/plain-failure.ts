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

function isPlain(error: unknown): error is Error {
  return error instanceof PlainFailure || error instanceof ConfigurationError;
}

/** Runs a task to its exit code; a failure the person can mend is told in its one sentence, without a stack. */
export async function runTask(task: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await task();
  } catch (error) {
    process.exitCode = 1;
    if (codeOf(error) === "ENOSPC") console.error(`\n${sentences.diskFull}`);
    else if (isPlain(error)) console.error(`\n${error.message}`);
    else console.error(error);
  }
}
