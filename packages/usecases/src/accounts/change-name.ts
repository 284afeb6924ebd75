import { updateAccount } from "@maillage/database/accounts/people.queries";
import { changeNameInput } from "@maillage/domain/people/account.input";
import { type Change, verb } from "../verbs/verb.ts";
import { accountAudit, signedInPersonId } from "./signed-in-person.ts";

/** Changes the name shown beside what one writes. */
export const changeName = verb("change-name", {
  policy: "signed_in",
  input: changeNameInput,
  permission: async (work) => signedInPersonId(work.actor),
  change: async (work, { input, subject: personId }): Promise<Change<null>> => {
    await updateAccount(work.tx, { personId, displayName: input.displayName });
    return { value: null, audit: accountAudit("name_changed", personId) };
  },
});
