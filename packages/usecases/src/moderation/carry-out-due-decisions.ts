import { listDueDecisions } from "@maillage/database/moderation/decisions.queries";
import { houseCall } from "../scheduled/in-batches.ts";
import type { House } from "../verbs/verb.ts";
import { carryOutDecision } from "./carry-out-decision.ts";

/** A decision that could not be carried out this time, and why. */
export type FailedDecision = { decisionId: string; error: unknown };

/**
 * Carries out the decisions whose moment has passed while no worker was there; returns how many. One that fails keeps
 * none of the others waiting: it stays due, and is told.
 */
export async function carryOutDueDecisions(house: House, onFailure: (failed: FailedDecision) => void): Promise<number> {
  const due = await listDueDecisions(house.db, house.now());
  let done = 0;
  for (const decisionId of due) {
    try {
      await carryOutDecision(houseCall(house), { decisionId });
      done += 1;
    } catch (error) {
      onFailure({ decisionId, error });
    }
  }
  return done;
}
