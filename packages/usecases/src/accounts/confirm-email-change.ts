import { endLinks, useLink } from "@maillage/auth/one-time-links";
import { erasePerson } from "@maillage/database/accounts/erasure.queries";
import { lockAccount, lockAccountByEmail, updateAccount } from "@maillage/database/accounts/people.queries";
import { hasPlace } from "@maillage/database/accounts/standing-of-person.queries";
import { adoptAlerts } from "@maillage/database/alerts/alerts.queries";
import { confirmEmailInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { deletedPersonName } from "./deleted-person.fr.ts";
import { hasPasswordOf } from "./password-print.ts";
import { accountAudit } from "./signed-in-person.ts";

/**
 * Moves the account to the address where the link was received; the old address gets a letter that says so. A password
 * changed since the link was asked for ends it: whoever asked may be the one it was changed against.
 */
export const confirmEmailChange = verb("confirm-email-change", {
  policy: "public",
  input: confirmEmailInput,
  permission: async (work, { token }) =>
    (await useLink(work.tx, { token, purpose: "change_email", now: work.now })) ?? refuse("link_not_valid"),
  change: async (work, { subject: link }): Promise<Change<{ email: string }>> => {
    const account = (await lockAccount(work.tx, link.personId ?? refuse("link_not_valid"))) ?? refuse("link_not_valid");
    if (!hasPasswordOf(link, account)) refuse("link_not_valid");
    await makeRoomFor(work, link.email, account.id);
    await updateAccount(work.tx, { personId: account.id, email: link.email });
    // What the new address asked for while it had no account is in its space from now on.
    await adoptAlerts(work.tx, { personId: account.id, email: link.email });
    await endLinks(work.tx, { personId: account.id, purposes: ["change_email", "reset_password"], now: work.now });
    const { displayName } = account;
    return {
      value: { email: link.email },
      audit: accountAudit("email_changed", account.id),
      letters: [
        {
          template: "email_changed",
          data: { displayName, newEmail: link.email },
          to: { email: account.email, personId: account.id },
        },
      ],
    };
  },
});

/** An account opened at this address never confirmed and without a place gives way to whoever proved to read its letters. */
async function makeRoomFor(work: Work, email: string, personId: string): Promise<void> {
  const holder = await lockAccountByEmail(work.tx, email);
  if (!holder || holder.id === personId) return;
  if (holder.emailConfirmedAt || (await hasPlace(work.tx, holder.id))) refuse("link_not_valid");
  await erasePerson(work.tx, {
    personId: holder.id,
    // The address is someone's, who has just proved it: what is written to it is theirs.
    email: null,
    formerly: holder,
    displayName: deletedPersonName,
    now: work.now,
  });
}
