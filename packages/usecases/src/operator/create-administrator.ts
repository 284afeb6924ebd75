import { z } from "zod";
import { insertNationalAppointment } from "@maillage/database/operator/appointments.queries";
import { displayNameInput, emailInput } from "@maillage/domain/people/account.input";
import { type Change, verb } from "../verbs/verb.ts";
import { openAccountFor, type PasswordLink } from "./open-account.ts";

/** `appointed` is false when they were of the national team already. */
export type CreatedAdministrator = { email: string; appointed: boolean; link: PasswordLink | null };

/** Appoints a person to the national team, opening their account when they have none: the operator's word. */
export const createAdministrator = verb("create-administrator", {
  policy: "house",
  input: z.strictObject({ email: emailInput, name: displayNameInput }),
  permission: async () => undefined,
  change: async (work, { input }): Promise<Change<CreatedAdministrator>> => {
    const { personId, link, letters } = await openAccountFor(work, input);
    const appointed = await insertNationalAppointment(work.tx, { personId, now: work.now });
    const audit = {
      action: "national_team.appointed",
      subjectKind: "person",
      subjectId: personId,
      regionCode: null,
      details: { by: "operator" },
    };
    return { value: { email: input.email, appointed, link }, audit: appointed || link ? audit : [], letters };
  },
});
