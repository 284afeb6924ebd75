import { useLink } from "@maillage/auth/one-time-links";
import { lockAccount, updateAccount } from "@maillage/database/accounts/people.queries";
import { confirmEmailInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { hasPasswordOf } from "./password-print.ts";
import { accountAudit } from "./signed-in-person.ts";

/**
 * Confirms the address of a new account with the link received there. The person then signs in with their password:
 * the one of the very sign-up the link was made for, never one that somebody else typed over it.
 */
export const confirmEmail = verb("confirm-email", {
  policy: "public",
  input: confirmEmailInput,
  permission: async (work, { token }) =>
    (await useLink(work.tx, { token, purpose: "confirm_email", now: work.now })) ?? refuse("link_not_valid"),
  change: async (work, { subject: link }): Promise<Change<{ email: string }>> => {
    const account = (await lockAccount(work.tx, link.personId ?? refuse("link_not_valid"))) ?? refuse("link_not_valid");
    if (account.email !== link.email || !hasPasswordOf(link, account)) refuse("link_not_valid");
    if (!account.emailConfirmedAt) await updateAccount(work.tx, { personId: account.id, emailConfirmedAt: work.now });
    return { value: { email: account.email }, audit: accountAudit("confirmed", account.id) };
  },
});
