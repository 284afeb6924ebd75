import { z } from "zod";
import {
  completeOrganisation,
  listManualOrganisations,
  lockManualOrganisation,
  noteRegisterAsked,
} from "@maillage/database/organisations/organisations.queries";
import { house as theHouse } from "@maillage/domain/permissions/actor";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { RegisterAnswer } from "../register/register.ts";
import { type Change, type House, verb, type Work } from "../verbs/verb.ts";
import { organisationAudit } from "./claim.ts";
import { rowFromRegister } from "./registration.ts";

/** Enough for an hour's round; the service allows 7 requests a second, this makes far fewer. */
const atMost = 50;

/** What a round did. `silent`: the register did not answer, and the rest waits for the next round. */
export type Round = { completed: number; unknown: number; silent: boolean };

/** The worker's round: asks the register again about the organisations typed by hand, those asked longest ago first. */
export async function completeFromRegister(house: House): Promise<Round> {
  const round: Round = { completed: 0, unknown: 0, silent: false };
  const call = { ...house, actor: theHouse, address: "", device: "" };
  for (const { id, siret } of await listManualOrganisations(house.db, atMost)) {
    const answer = await house.register.findBySiret(siret);
    if (answer.status === "unavailable") return { ...round, silent: true };
    const completed = await completeOne(call, { organisationId: id, answer });
    round[completed ? "completed" : "unknown"] += 1;
  }
  return round;
}

const completeOne = verb("complete-from-register", {
  policy: "house",
  input: z.object({ organisationId: z.uuid(), answer: z.custom<RegisterAnswer>() }),
  permission: async (work, { organisationId }) =>
    (await lockManualOrganisation(work.tx, organisationId)) ?? refuse("organisation_not_found"),
  change: async (work, { input: { answer }, subject: organisation }): Promise<Change<boolean>> => {
    if (answer.status !== "found") return leaveAsTyped(work, organisation, answer.status);
    const row = await rowFromRegister(work, answer.organisation);
    await completeOrganisation(work.tx, organisation.id, row);
    return { value: true, audit: organisationAudit("completed", { ...organisation, regionCode: row.regionCode }) };
  },
});

async function leaveAsTyped(
  work: Work,
  organisation: { id: string; regionCode: string },
  answer: RegisterAnswer["status"],
): Promise<Change<boolean>> {
  await noteRegisterAsked(work.tx, organisation.id, work.now);
  return { value: false, audit: organisationAudit("not_completed", organisation, { answer }) };
}
