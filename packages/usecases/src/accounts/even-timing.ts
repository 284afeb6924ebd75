import { setTimeout as waitFor } from "node:timers/promises";
import type { z } from "zod";
import type { Verb } from "../verbs/verb.ts";

/** Above what either branch takes on a quiet machine; a busy one hides the difference in its noise. */
const leastMilliseconds = 250;

/**
 * The same use case, never answering sooner than a fixed time, yes or no: how long it took then says nothing of
 * whether an address has an account (design 4). The wait comes after the commit and holds no connection.
 */
export function withEvenTiming<Input extends z.ZodType, Value>(quick: Verb<Input, Value>): Verb<Input, Value> {
  const run: (...given: Parameters<typeof quick>) => Promise<Value> = async (call, input) => {
    const [outcome] = await Promise.allSettled([quick(call, input), waitFor(leastMilliseconds)]);
    if (outcome.status === "rejected") throw outcome.reason;
    return outcome.value;
  };
  return Object.assign(run, { policy: quick.policy, input: quick.input });
}
