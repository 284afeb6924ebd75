import { z } from "zod";
import { endSession } from "@maillage/auth/sessions";
import { type Change, verb } from "../verbs/verb.ts";
import { accountAudit, ownSession } from "./signed-in-person.ts";

/** Ends the session of the request. */
export const signOut = verb("sign-out", {
  policy: "signed_in",
  input: z.strictObject({}),
  permission: async (work) => ownSession(work.actor),
  change: async (work, { subject: session }): Promise<Change<null>> => {
    await endSession(work.tx, session);
    return { value: null, audit: accountAudit("signed_out", session.personId) };
  },
});
