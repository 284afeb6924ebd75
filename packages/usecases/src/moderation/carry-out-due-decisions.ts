import { listDueDecisions } from "@maillage/database/moderation/decisions.queries";
import { houseCall } from "../scheduled/in-batches.ts";
import type { House } from "../verbs/verb.ts";
import { carryOutDecision } from "./carry-out-decision.ts";

/** Carries out the decisions whose moment has passed while no worker was there; returns how many. */
export async function carryOutDueDecisions(house: House): Promise<number> {
  const due = await listDueDecisions(house.db, house.now());
  for (const decisionId of due) await carryOutDecision(houseCall(house), { decisionId });
  return due.length;
}
