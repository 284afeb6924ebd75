import { endLinks, peekLink, useLink } from "@maillage/auth/one-time-links";
import { endOtherSessions } from "@maillage/auth/sessions";
import { forgetSignIns } from "@maillage/auth/throttling";
import { type Account, findAccount, updateAccount } from "@maillage/database/accounts/people.queries";
import { resetPasswordInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { hashChosenPassword } from "./password-choice.ts";
import { accountAudit } from "./signed-in-person.ts";

type Prepared = { account: Account; passwordHash: string };

/**
 * Sets a new password with the link received: every session ends, a change of
 * address under way too, and a letter says that it was changed. The link
 * also proves the address, so that an account never confirmed is from now on.
 */
export const resetPassword = verb("reset-password", {
  policy: "public",
  input: resetPasswordInput,
  prepare: async (call, { token, password }): Promise<Prepared> => {
    // A password refused as too common must not use the link up, nor a wrong link cost a hash.
    const link = await peekLink(call.db, { token, purpose: "reset_password", now: call.now() });
    const account = link?.personId ? await findAccount(call.db, link.personId) : null;
    if (!account || account.email !== link?.email) refuse("link_not_valid");
    return { account, passwordHash: await hashChosenPassword(password, [account.displayName, account.email]) };
  },
  permission: async (work, { token }) =>
    (await useLink(work.tx, { token, purpose: "reset_password", now: work.now })) ?? refuse("link_not_valid"),
  change: async (work, { prepared: { account, passwordHash } }): Promise<Change<{ email: string }>> => {
    const { id: personId, email, displayName } = account;
    await updateAccount(work.tx, { personId, passwordHash, emailConfirmedAt: account.emailConfirmedAt ?? work.now });
    await endOtherSessions(work.tx, { personId, keptSessionId: null });
    const purposes = ["reset_password", "confirm_email", "change_email"] as const;
    await endLinks(work.tx, { personId, purposes, now: work.now });
    await forgetSignIns(work.tx, email);
    return {
      value: { email },
      audit: accountAudit("password_reset", personId),
      letters: [{ template: "password_changed", data: { displayName }, to: { email, personId } }],
    };
  },
});
