import type { Configuration } from "@maillage/config/configuration";
import { openRunDatabase, type RunDatabase } from "./database.ts";
import { untilInterrupted } from "./interruption.ts";
import { requirePort } from "./ports.ts";
import { prepareDatabase } from "./prepare.ts";
import { type Program, startPrograms } from "./programs.ts";
import { recordSiteAddress } from "./site-address.ts";
import { sentences } from "./start.fr.ts";
import { elapsed, step } from "./steps.ts";
import { welcome } from "./welcome.ts";

/** What differs between `npm start` and `npm run dev`. */
export interface RunMode {
  /** Work that can go on while the database is prepared. */
  alongside(): Promise<void>;
  programs(database: RunDatabase): Program[];
}

/** A failure of one does not leave the other working behind the person's back. */
async function bothOrNone(first: Promise<unknown>, second: Promise<unknown>): Promise<void> {
  const outcomes = await Promise.allSettled([first, second]);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}

interface Run {
  configuration: Configuration;
  interrupted: Promise<void>;
  started: number;
}

async function serve(programs: Program[], { configuration, interrupted, started }: Run): Promise<void> {
  const running = startPrograms(programs);
  try {
    const ready = step(sentences.programsReady, () => running.ready).then(() => "ready" as const);
    if ((await Promise.race([ready, running.died, interrupted])) !== "ready") return;
    recordSiteAddress(configuration);
    console.log(await welcome(configuration, elapsed(started)));
    await Promise.race([running.died, interrupted]);
  } finally {
    console.log(sentences.stopping);
    await running.stop();
  }
}

/** Prepares everything, serves until interrupted, stops everything in order. Returns the exit code. */
export async function runEverything(configuration: Configuration, mode: RunMode): Promise<number> {
  const started = performance.now();
  console.log(sentences.starting);
  let isInterrupted = false;
  const interrupted = untilInterrupted().then(() => {
    isInterrupted = true;
  });
  await requirePort("PORT", configuration.port);
  await requirePort("API_PORT", configuration.apiPort);
  const database = await step(sentences.databaseReady, () => openRunDatabase(configuration));
  try {
    await bothOrNone(prepareDatabase(configuration, database), mode.alongside());
    if (isInterrupted) return 130;
    await serve(mode.programs(database), { configuration, interrupted, started });
    return 0;
  } catch (error) {
    // Ctrl-C during the preparation ends its commands too: what they then say is not a failure.
    if (isInterrupted) return 130;
    throw error;
  } finally {
    await database.stop();
    console.log(sentences.stopped);
  }
}
