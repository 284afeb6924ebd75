// npm run evaluate [-- --set DIR|NAME … --json FILE --worst 15]: how well the product finds, beside plain baselines.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "@maillage/config/configuration";
import { evaluate } from "./evaluate.ts";
import { startEvaluationServer } from "./evaluation-database.ts";
import { findSet, readEvaluationSet, UnusableSet } from "./evaluation-set.ts";
import { searchTable } from "./tables.ts";
import { worstQueries } from "./worst.ts";

const { values } = parseArgs({
  options: {
    set: { type: "string", multiple: true, default: ["../shared/evaluation/public"] },
    json: { type: "string" },
    worst: { type: "string", default: "0" },
  },
});

async function main(): Promise<void> {
  const { calledFrom } = readConfig();
  const sets = values.set.map((name) => readEvaluationSet(findSet(name, [process.cwd(), calledFrom])));
  const server = await startEvaluationServer();
  const closeAndLeave = () => void server.stop().finally(() => process.exit(130));
  process.once("SIGINT", closeAndLeave).once("SIGTERM", closeAndLeave);
  try {
    const results = [];
    for (const set of sets) {
      const result = await evaluate(server, set);
      console.log(`\n# ${set.name}\n${result.imported}\n\n${searchTable(result.search)}`);
      const worst = Number(values.worst);
      if (worst > 0) console.log(`\n${worstQueries(set, result.search, worst)}`);
      results.push(result);
    }
    if (values.json !== undefined) writeFileSync(resolve(calledFrom, values.json), asJson(results));
  } finally {
    await server.stop();
  }
}

/** Grades are kept as maps; JSON has objects. */
function asJson(results: unknown): string {
  const readable = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value);
  return `${JSON.stringify(results, readable, 2)}\n`;
}

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  console.error(error instanceof UnusableSet ? `\n${error.message}` : error);
}
