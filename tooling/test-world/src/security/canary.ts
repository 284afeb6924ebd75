import type { KyselyPlugin } from "kysely";
import { openContext } from "@maillage/api/context";
import type { House } from "@maillage/usecases/verbs/verb";
import { oneLetInBy } from "./authorisation.ts";
import type { Cookies, Door } from "./door.ts";
import type { ProcedureUnderTest } from "./procedures-under-test.ts";
import { sampleInput } from "./sample-input.ts";
import type { TrialStage } from "./trial-stage.ts";

/** A text that must never leave the house. */
export const canary = "canari-7c1f0d";

/** Faults as they come: plain, with a cause, as PostgreSQL says them, and thrown by people who throw anything. */
const faults: readonly (() => unknown)[] = [
  () => new Error(`connexion à ${canary} refusée`),
  () => new Error("echec", { cause: new Error(canary) }),
  () =>
    Object.assign(new Error(`duplicate key value violates "${canary}"`), {
      code: "23505",
      detail: `Key (email)=(${canary}) already exists.`,
    }),
  () => Object.assign(new TypeError(canary), { name: canary }),
  () => canary,
  () => ({ message: canary, status: 400 }),
];

/** Lets the first statements pass, then throws in place of each. */
function failingAfter(
  passing: number,
  fault: () => unknown,
): { plugin: KyselyPlugin; statements: () => number; fired: () => boolean } {
  let statements = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements += 1;
      if (statements > passing) throw fault();
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { plugin, statements: () => statements, fired: () => statements > passing };
}

type Tried = {
  door: Door;
  procedures: readonly ProcedureUnderTest[];
  stage: TrialStage;
  house: House;
  cookies: Cookies;
  /** What the program wrote to its log meanwhile. */
  log?: (() => string) | undefined;
};

/** How many statements it takes to know who asks: the fault must come after, inside the procedure. */
async function statementsToFindActor({ stage, house, cookies }: Tried, as: keyof Cookies): Promise<number> {
  const counter = failingAfter(Number.POSITIVE_INFINITY, () => null);
  await stage.trial(
    () => openContext(house, { cookieHeader: cookies[as], secure: true, address: "", device: "" }),
    counter.plugin,
  );
  return counter.statements();
}

/** These answer from what the process keeps in memory: no fault of the database can happen in them. */
const answeringFromMemory: readonly string[] = ["search.suggestCategory", "alerts.preview"];

/**
 * Throws the canary from the database inside every procedure, in several forms.
 * @returns what leaked, and the procedures that never reached the database, so that nothing was thrown in them
 */
export async function checkCanary(tried: Tried): Promise<{ findings: string[]; untouched: string[] }> {
  const findings: string[] = [];
  const untouched: string[] = [];
  for (const procedure of tried.procedures) {
    const as = oneLetInBy(procedure.policy);
    const passing = await statementsToFindActor(tried, as);
    const input = sampleInput(procedure.input);
    for (const [index, fault] of faults.entries()) {
      const failing = failingAfter(passing, fault);
      const answer = await tried.stage.trial(() => tried.door.ask({ procedure, input, as }), failing.plugin);
      if (!failing.fired()) {
        if (!answeringFromMemory.includes(procedure.path)) untouched.push(procedure.path);
        break;
      }
      if (answer.body.includes(canary))
        findings.push(`${procedure.path} tells fault ${index}: ${answer.body.slice(0, 200)}`);
      if (answer.status < 500) findings.push(`${procedure.path} answers ${answer.status} to fault ${index}`);
    }
  }
  if (tried.log?.().includes(canary)) findings.push("the log tells the canary");
  return { findings, untouched };
}
