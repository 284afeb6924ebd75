import { z } from "zod";
import { listPersonalData, type PersonalData } from "@maillage/database/accounts/personal-data.queries";
import { type Change, verb } from "../verbs/verb.ts";
import { limitByPerson } from "./limits.ts";
import { accountAudit, signedInAccount } from "./signed-in-person.ts";

/** What the network keeps of the person who asks, as JSON holds it (GDPR, art. 15 and 20). */
export type ExportedData = { exportedAt: Date; tables: PersonalData };

/** Gives a person every row that is theirs, as the registry of personal columns knows them; secrets stay. */
export const exportMyData = verb("export-my-data", {
  policy: "sudo",
  input: z.strictObject({}),
  prepare: (call) => limitByPerson(call, { action: "export_data", most: 10, withinMinutes: 60 }),
  permission: (work) => signedInAccount(work.tx, work.actor),
  change: async (work, { subject: { id: personId, email } }): Promise<Change<ExportedData>> => ({
    value: { exportedAt: work.now, tables: await listPersonalData(work.tx, { personId, email }) },
    audit: accountAudit("data_exported", personId),
  }),
});
