import type { ParseArgsOptionsConfig } from "node:util";
import type { Runtime } from "./runtime.ts";

/** What a person typed after the command's name. */
export type Given = {
  operands: string[];
  option: (name: string) => string | undefined;
  flag: (name: string) => boolean;
};

/** A command: how it is called, what it does, and its work, which gives the exit code. */
export type Command = {
  /** One or two words: `backup`, `import listings`. */
  name: string;
  operands: readonly string[];
  options: ParseArgsOptionsConfig;
  /** What follows the name in the help, and one sentence. */
  usage: string;
  says: string;
  example: string;
  run: (given: Given, runtime: Runtime) => Promise<number>;
};

/** Exit codes: done · could not be done · called wrongly. */
export const exitCodes = { done: 0, failed: 1, misused: 2 } as const;

/** The person can mend it: the message is one French sentence, and all they need to read. */
export class PlainFailure extends Error {
  override name = "PlainFailure";
}

/** The command was called wrongly: the message says how. */
export class Misuse extends PlainFailure {
  override name = "Misuse";
}
