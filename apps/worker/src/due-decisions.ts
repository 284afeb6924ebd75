import { carryOutDueDecisions } from "@maillage/usecases/moderation/carry-out-due-decisions";
import type { WorkerHouse } from "./worker-house.ts";

const minute = 60_000;

/** The rounds under way, and how to end them: the one that runs is waited for. */
export type DueDecisions = { stop(): Promise<void> };

/**
 * Carries out the decisions whose job was lost, now and then every minute. A decision that fails is logged, without its
 * words, and tried again at the next round; the database away is, too. Neither keeps the worker down.
 */
export async function carryOutDueDecisionsForEver(house: WorkerHouse, every: number = minute): Promise<DueDecisions> {
  let round = runRound(house);
  await round;
  const timer = setInterval(() => {
    // One after the other: a round longer than a minute is not joined by a second.
    round = round.then(() => runRound(house));
  }, every);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await round;
    },
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

async function runRound(house: WorkerHouse): Promise<void> {
  try {
    const late = await carryOutDueDecisions(house, ({ decisionId, error }) =>
      house.log.warn({ decisionId, reason: reasonOf(error) }, "decision not carried out, will be tried again"),
    );
    if (late > 0) house.log.info({ late }, "late decisions carried out");
  } catch (error) {
    house.log.warn({ reason: reasonOf(error) }, "late decisions not read, will be tried again");
  }
}
