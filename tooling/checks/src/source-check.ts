import type { Check, Outcome, Planted } from "./check.ts";
import { type Fault, readSources, type Source } from "./sources.ts";

/** The outcome that shows `faults`, one a line. */
export function outcomeOf(faults: readonly Fault[]): Outcome {
  const lines = faults.map(({ path, line, message }) => `${path}:${line}: ${message}`);
  return { ok: faults.length === 0, output: lines.join("\n") };
}

/** A check that looks at every source, one by one, with rules of our own. */
export function sourceCheck(check: {
  name: string;
  holds: string;
  rules: readonly ((source: Source, root: string) => Fault[])[];
  treeRules?: readonly ((root: string) => Fault[])[] | undefined;
  planted: Planted;
}): Check {
  const { name, holds, rules, treeRules = [], planted } = check;
  return {
    name,
    holds,
    planted,
    run: async (root) => {
      const faults = readSources(root).flatMap((source) => rules.flatMap((rule) => rule(source, root)));
      return outcomeOf([...faults, ...treeRules.flatMap((rule) => rule(root))]);
    },
  };
}
