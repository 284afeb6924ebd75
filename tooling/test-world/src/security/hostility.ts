import fc from "fast-check";
import { oneLetInBy } from "./authorisation.ts";
import type { Answer, Door } from "./door.ts";
import { hostileInputs } from "./hostile-input.ts";
import type { ProcedureUnderTest } from "./procedures-under-test.ts";
import type { TrialStage } from "./trial-stage.ts";

/** PostgreSQL gives up on a statement after 15 seconds (database/connection.ts): nothing may come near. */
const slowestAllowed = 5_000;

type Tried = {
  door: Door;
  procedures: readonly ProcedureUnderTest[];
  stage: TrialStage;
  /** Identifiers of rows that exist. */
  ids: readonly string[];
  inputsEach: number;
  seed?: number | undefined;
  slowest?: number | undefined;
};

/** What was found, how many inputs got past the schemas, and the slowest answer in milliseconds. */
export type Hostility = { findings: string[]; asked: number; accepted: number; slowest: number };

const shown = (input: unknown): string => (JSON.stringify(input) ?? "undefined").slice(0, 300);

/** What zod, tRPC and JavaScript say when nobody has said it better. */
const english = /Invalid|[Ee]xpected|Unrecognized|Too (?:big|small)|Cannot |is not /;

function whatIsWrong(answer: Answer, milliseconds: number, limit: number): string | null {
  if (answer.status >= 500) return `answers ${answer.status}`;
  if (answer.status >= 400 && english.test(answer.body)) return "speaks English";
  return milliseconds > limit ? `takes ${Math.round(milliseconds)} ms` : null;
}

type Drawn = { ids: readonly string[]; inputsEach: number; seed: number };

/** Inputs all different from one another: where little is taken, little is worth repeating. */
function inputsFor(procedure: ProcedureUnderTest, { ids, inputsEach, seed }: Drawn): unknown[] {
  const different = new Map<string, unknown>();
  for (let round = 0; round < 50 && different.size < inputsEach; round++) {
    const missing = inputsEach - different.size;
    for (const input of fc.sample(hostileInputs(procedure.input, ids), { seed: seed + round, numRuns: missing })) {
      different.set(JSON.stringify(input) ?? "undefined", input);
    }
  }
  return [...different.values()];
}

/** Sends generated hostile inputs, the same at each run, to every procedure, as someone it lets in. */
export async function checkHostility({
  seed = 20_261_123,
  slowest: limit = slowestAllowed,
  ...tried
}: Tried): Promise<Hostility> {
  const seen: Hostility = { findings: [], asked: 0, accepted: 0, slowest: 0 };
  for (const procedure of tried.procedures) {
    const as = oneLetInBy(procedure.policy);
    const found = new Map<string, string>();
    for (const input of inputsFor(procedure, { ...tried, seed })) {
      const start = performance.now();
      const answer = await tried.stage.trial(() => tried.door.ask({ procedure, input, as }));
      const milliseconds = performance.now() - start;
      seen.asked += 1;
      seen.slowest = Math.max(seen.slowest, milliseconds);
      if (procedure.input?.safeParse(input).success) seen.accepted += 1;
      const wrong = whatIsWrong(answer, milliseconds, limit);
      // One example of each fault is enough to mend it.
      if (wrong && !found.has(wrong)) found.set(wrong, `${procedure.path} ${wrong} to ${shown(input)}`);
    }
    seen.findings.push(...found.values());
  }
  return seen;
}
