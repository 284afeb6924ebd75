// npm run crashes: kill -9 of the API, the worker or PostgreSQL in the middle of publishes, and what is left of what people were told.
import { parseArgs } from "node:util";
import { openCrashWorld } from "./crash-world.ts";
import { readFound } from "./found.ts";
import { emptyLedger } from "./ledger.ts";
import { isPlant, plant, plants } from "./plants.ts";
import { findOffenders, questions } from "./questions.ts";
import { printLines, printRound, printRoundHead, printTotals } from "./report.ts";
import { runRounds } from "./rounds.ts";
import { askDesk, untilSettled } from "./settling.ts";
import { countCopies, judge, type Line } from "./verdict.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "20" },
    publishes: { type: "string", default: "500" },
    seed: { type: "string", default: "1" },
    // Makes the counting side overlook one thing: the command must then fail.
    plant: { type: "string" },
  },
});
const { plant: planted } = values;
if (planted !== undefined && !isPlant(planted)) throw new Error(`--plant is one of ${plants.join(", ")}`);
const options = { rounds: Number(values.rounds), publishes: Number(values.publishes), seed: Number(values.seed) };

const world = await openCrashWorld();
try {
  const ledger = emptyLedger();
  console.log(`seed ${options.seed}: ${options.rounds} rounds of ${options.publishes} publishes`);
  printRoundHead();
  const started = performance.now();
  const rounds = await runRounds(world, ledger, { ...options, onRound: printRound });
  const publishing = performance.now() - started;
  const settled = await untilSettled(world.owner, (left) => console.log(`the worker still has ${left} things to do`));
  const found = await readFound(world.owner, world.mail.arrivals);
  if (planted !== undefined) plant(planted, found, ledger);
  const lines: Line[] = judge(
    ledger,
    found,
    rounds.map(({ inFlight }) => inFlight),
  );
  lines.push({ question: "submitted and undecided: on the desk", ...(await askDesk(world.owner, world.moderator)) });
  for (const question of questions) {
    lines.push({ question: `none of: ${question.name}`, asked: 0, wrong: await findOffenders(world.owner, question) });
  }
  lines.push({ question: "the worker came to the end of its work", asked: 1, wrong: settled ? [] : ["it did not"] });
  printLines(lines);
  printTotals({
    rounds,
    ledger,
    copies: countCopies(found).copies,
    publishing,
    everything: performance.now() - started,
  });
  process.exitCode = lines.every(({ wrong }) => wrong.length === 0) ? 0 : 1;
} finally {
  await world.close();
}
