// npm run evaluate [-- --set DIR|NAME … --json FILE --worst 15]: how well the product finds, beside plain baselines.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readConfig } from "@maillage/config/configuration";
import { sentences } from "./evaluate.fr.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { type EvaluationServer, startEvaluationServer } from "./evaluation-database.ts";
import { type EvaluationSet, findSet, readEvaluationSet } from "./evaluation-set.ts";
import { type EvaluationWorld, openEvaluationWorld } from "./evaluation-world.ts";
import { PlainFailure } from "./plain-failure.ts";
import { goalsTable, matchingTable, searchTable } from "./tables.ts";
import { worstAnswers } from "./worst.ts";

const usualSet = "../shared/evaluation/public";

type Wanted = { sets: string[]; json: string | undefined; worst: number };

/** What the command was asked. Throws how to use it when that is not clear. */
function readOptions(): Wanted {
  try {
    const { values } = parseArgs({
      options: { set: { type: "string", multiple: true }, json: { type: "string" }, worst: { type: "string" } },
    });
    const { set = [usualSet], json, worst = "0" } = values;
    if (!/^\d{1,4}$/.test(worst)) throw new RangeError(worst);
    return { sets: set, json, worst: Number(worst) };
  } catch (error) {
    throw new PlainFailure(sentences.usage, { cause: error });
  }
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { calledFrom } = readConfig();

let server: EvaluationServer | undefined;
let world: EvaluationWorld | undefined;

async function closeAll(): Promise<void> {
  await world?.close();
  await server?.stop();
}

async function evaluateOne(running: EvaluationServer, set: EvaluationSet, worst: number): Promise<Evaluation> {
  world = await openEvaluationWorld(await running.freshDatabase(), set.listingsFile);
  console.log(`\n# ${set.name}\n\n${world.imported}\n`);
  const evaluation = await evaluate(set, world.apiUrl, running.placeOf);
  await world.close();
  world = undefined;
  if (evaluation.missing.length > 0) console.log(`${sentences.notPublished(evaluation.missing)}\n`);
  console.log(`${searchTable(evaluation.search)}\n\n${matchingTable(evaluation)}\n\n${goalsTable(evaluation)}`);
  const described = worstAnswers(set, evaluation, worst);
  if (described !== "") console.log(`\n${described}`);
  return evaluation;
}

/** Grades are kept as maps; JSON has objects. */
function asJson(evaluations: readonly Evaluation[]): string {
  const readable = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return `${JSON.stringify(evaluations, readable, 2)}\n`;
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void closeAll().finally(() => process.exit(130)));
try {
  const wanted = readOptions();
  const sets = wanted.sets.map((name) => readEvaluationSet(findSet(name, [root, calledFrom])));
  server = await startEvaluationServer();
  const evaluations: Evaluation[] = [];
  for (const set of sets) evaluations.push(await evaluateOne(server, set, wanted.worst));
  if (wanted.json !== undefined) writeFileSync(resolve(calledFrom, wanted.json), asJson(evaluations));
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof PlainFailure ? `\n${error.message}` : error);
} finally {
  await closeAll();
}
