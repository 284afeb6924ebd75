import { z } from "zod";
import { house as theHouse } from "@maillage/domain/permissions/actor";
import type { Call, House, Verb } from "../verbs/verb.ts";

/** The call of scheduled work: the product itself asks. */
export function houseCall(house: House): Call {
  return { ...house, actor: theHouse, address: "", device: "" };
}

/**
 * How long a job goes on before it leaves the rest to another, in milliseconds: an import brings a hundred thousand
 * listings, and meanwhile others have their turn, and the worker can be stopped.
 */
export const turn = 3_000;

/** Scheduled verbs take nothing and answer how many rows they have dealt with. */
export const noInput = z.strictObject({});
export const batchSize = 200;

/** Runs a verb again until it finds nothing more, each time in a transaction of its own; returns how many in all. */
export async function inBatches(house: House, batch: Verb<typeof noInput, number>): Promise<number> {
  let total = 0;
  for (let done = batchSize; done === batchSize; total += done) done = await batch(houseCall(house), {});
  return total;
}
