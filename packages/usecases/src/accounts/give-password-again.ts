import { checkCredentials } from "@maillage/auth/credentials";
import { markPasswordGiven } from "@maillage/auth/sessions";
import { giveAgainPasswordInput } from "@maillage/domain/people/account.input";
import { RefusalError, refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import type { StartedSession } from "./sign-in.ts";
import { accountAudit, ownSession, signedInAccount } from "./signed-in-person.ts";

/**
 * Proves anew who one is, for 15 minutes of e-mail, password, roles and deletion. Guesses are counted as sign-ins are.
 * The session gets a new token, to be put in the cookie: the one held before stops working.
 */
export const givePasswordAgain = verb("give-password-again", {
  policy: "signed_in",
  input: giveAgainPasswordInput,
  prepare: async (call, { password }) => {
    const { email } = await signedInAccount(call.db, call.actor);
    const { refusal } = await checkCredentials(call.db, { email, password, address: call.address, now: call.now() });
    if (refusal?.code === "sign_in_failed") refuse("password_wrong", { field: "password" });
    if (refusal) throw new RefusalError(refusal);
  },
  permission: async (work) => ownSession(work.actor),
  change: async (work, { subject: { personId, sessionId } }): Promise<Change<StartedSession>> => {
    const token = (await markPasswordGiven(work.tx, sessionId, work.now)) ?? refuse("sign_in_needed");
    const { nationalTeam, moderatedRegions } = work.actor;
    const kind = nationalTeam || moderatedRegions.length > 0 ? "moderator" : "member";
    return { value: { token, kind }, audit: accountAudit("password_given", personId) };
  },
});
