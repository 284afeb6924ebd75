import { z } from "zod";
import { endOtherSessions as endOthers } from "@maillage/auth/sessions";
import { type Change, verb } from "../verbs/verb.ts";
import { accountAudit, signedInPersonId } from "./signed-in-person.ts";

/** Ends every session of the person but the one of this request; tells how many. */
export const endOtherSessions = verb("end-other-sessions", {
  policy: "signed_in",
  input: z.strictObject({}),
  permission: async (work) => signedInPersonId(work.actor),
  change: async (work, { subject: personId }): Promise<Change<{ ended: number }>> => {
    const ended = await endOthers(work.tx, { personId, keptSessionId: work.actor.sessionId });
    return { value: { ended }, audit: accountAudit("other_sessions_ended", personId) };
  },
});
