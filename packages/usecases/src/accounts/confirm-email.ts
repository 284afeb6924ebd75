import { endLinks, peekLink, useLink } from "@maillage/auth/one-time-links";
import { verifyPassword } from "@maillage/auth/passwords";
import { countAttempt, countSignIn, forgetSignIns } from "@maillage/auth/throttling";
import { type Account, findAccount, lockAccount, updateAccount } from "@maillage/database/accounts/people.queries";
import { adoptAlerts } from "@maillage/database/alerts/alerts.queries";
import { linkLifeInMinutes } from "@maillage/domain/letters/letter";
import { confirmAccountInput } from "@maillage/domain/people/account.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { type Call, type Change, verb } from "../verbs/verb.ts";
import { hasPasswordOf } from "./password-print.ts";
import { accountAudit } from "./signed-in-person.ts";

/** A link ends at this many wrong passwords; they are slowed down like those of a sign-in well before. */
const wrongPasswordsOfLink = 10;

/**
 * Confirms the address of a new account: the link proves the address, the password proves that its holder is who
 * signed up. Without it, who clicks the letter of a stranger's sign-up would open an account the stranger can enter.
 * A wrong password does not use the link up; who has forgotten theirs asks for a new one, and that link confirms too.
 */
export const confirmEmail = verb("confirm-email", {
  policy: "public",
  input: confirmAccountInput,
  prepare: async (call, given): Promise<Account> => {
    const wanted = { token: given.token, purpose: "confirm_email", now: call.now() } as const;
    const link = (await peekLink(call.db, wanted)) ?? refuse("link_not_valid");
    const account = link.personId === null ? null : await findAccount(call.db, link.personId);
    if (!account || account.email !== link.email || !hasPasswordOf(link, account)) refuse("link_not_valid");
    await checkPassword(call, { account, linkId: link.id, password: given.password });
    return account;
  },
  permission: async (work, { token }) =>
    (await useLink(work.tx, { token, purpose: "confirm_email", now: work.now })) ?? refuse("link_not_valid"),
  change: async (work, { subject: link, prepared: checked }): Promise<Change<{ email: string }>> => {
    const account = (await lockAccount(work.tx, checked.id)) ?? refuse("link_not_valid");
    // Somebody may have signed up over it since: the password that was checked must be the one that is opened.
    if (account.email !== link.email || account.passwordHash !== checked.passwordHash) refuse("link_not_valid");
    if (!account.emailConfirmedAt) await updateAccount(work.tx, { personId: account.id, emailConfirmedAt: work.now });
    // What this address asked for before it had an account is in its space from now on.
    await adoptAlerts(work.tx, { personId: account.id, email: account.email });
    return { value: { email: account.email }, audit: accountAudit("confirmed", account.id) };
  },
});

async function checkPassword(call: Call, given: { account: Account; linkId: string; password: string }): Promise<void> {
  const { account, linkId } = given;
  const now = call.now();
  refuseWhen(await countSignIn(call.db, { email: account.email, address: call.address, now }));
  if (await verifyPassword(account.passwordHash, given.password)) return forgetSignIns(call.db, account.email);
  const tooMany = await countAttempt(call.db, {
    action: "confirm_email_password",
    who: linkId,
    most: wrongPasswordsOfLink - 1,
    withinMinutes: linkLifeInMinutes.confirm_email,
    now,
  });
  if (tooMany) await endLinks(call.db, { personId: account.id, purposes: ["confirm_email"], now });
  refuse("sign_up_password_wrong", { field: "password" });
}
