import { type Account, findAccountByEmail } from "@maillage/database/accounts/people.queries";
import { hasPlace } from "@maillage/database/accounts/standing-of-person.queries";
import { changeEmailInput } from "@maillage/domain/people/account.input";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { withEvenTiming } from "./even-timing.ts";
import { limitByPerson, mayWriteTo } from "./limits.ts";
import { boundToPassword } from "./password-print.ts";
import { accountAudit, signedInAccount } from "./signed-in-person.ts";

/**
 * Sends a link to the new address, which changes nothing until it is opened, and says so at once to the present one.
 * An address that has an account gets the letter that says so instead; the answer is the same.
 */
export const requestEmailChange = withEvenTiming(
  verb("request-email-change", {
    policy: "sudo",
    input: changeEmailInput,
    prepare: (call) => limitByPerson(call, { action: "change_email", most: 10, withinMinutes: 60 }),
    permission: (work) => signedInAccount(work.tx, work.actor),
    change: async (work, { input, subject: account }): Promise<Change<{ email: string }>> => {
      const { displayName } = account;
      const warning: OutgoingLetter = {
        template: "email_change_requested",
        data: { displayName, newEmail: input.email },
        to: { email: account.email, personId: account.id },
      };
      return {
        value: { email: input.email },
        audit: accountAudit("email_change_requested", account.id),
        letters: [warning, ...(await lettersToNewAddress(work, account, input.email))],
      };
    },
  }),
);

async function lettersToNewAddress(work: Work, account: Account, email: string): Promise<OutgoingLetter[]> {
  const holder = await findAccountByEmail(work.tx, email);
  if (!holder || (!holder.emailConfirmedAt && !(await hasPlace(work.tx, holder.id)))) {
    const { displayName, id: personId } = account;
    const linkPayload = boundToPassword(account);
    return [{ template: "change_email", data: { displayName }, to: { email, personId }, linkPayload }];
  }
  if (!(await mayWriteTo(work, holder.id, ["account_exists"]))) return [];
  const { displayName, id: personId } = holder;
  return [{ template: "account_exists", data: { displayName }, to: { email: holder.email, personId } }];
}
