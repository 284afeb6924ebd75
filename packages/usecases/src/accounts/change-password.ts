import { endLinks } from "@maillage/auth/one-time-links";
import { endOtherSessions } from "@maillage/auth/sessions";
import { updateAccount } from "@maillage/database/accounts/people.queries";
import { changePasswordInput } from "@maillage/domain/people/account.input";
import { type Change, verb } from "../verbs/verb.ts";
import { hashChosenPassword } from "./password-choice.ts";
import { accountAudit, signedInAccount, signedInPersonId } from "./signed-in-person.ts";

/** Sets a new password; every other session ends, links asked for before too, and a letter says that it was changed. */
export const changePassword = verb("change-password", {
  policy: "sudo",
  input: changePasswordInput,
  prepare: async (call, { password }) => {
    const account = await signedInAccount(call.db, call.actor);
    return { account, passwordHash: await hashChosenPassword(password, [account.displayName, account.email]) };
  },
  permission: async (work) => signedInPersonId(work.actor),
  change: async (work, { subject: personId, prepared }): Promise<Change<null>> => {
    const { displayName, email } = prepared.account;
    await updateAccount(work.tx, { personId, passwordHash: prepared.passwordHash });
    await endOtherSessions(work.tx, { personId, keptSessionId: work.actor.sessionId });
    await endLinks(work.tx, { personId, purposes: ["reset_password", "change_email"], now: work.now });
    return {
      value: null,
      audit: accountAudit("password_changed", personId),
      letters: [{ template: "password_changed", data: { displayName }, to: { email, personId } }],
    };
  },
});
