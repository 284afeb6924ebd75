import { endSession as endOneSession } from "@maillage/auth/sessions";
import { endSessionInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { accountAudit, signedInPersonId } from "./signed-in-person.ts";

/** Ends one of one's own sessions (a phone lost, a computer at the library); another's is as one that does not exist. */
export const endSession = verb("end-session", {
  policy: "signed_in",
  input: endSessionInput,
  permission: async (work) => signedInPersonId(work.actor),
  change: async (work, { input, subject: personId }): Promise<Change<null>> => {
    if (!(await endOneSession(work.tx, { personId, sessionId: input.sessionId }))) refuse("not_found");
    return { value: null, audit: accountAudit("session_ended", personId) };
  },
});
