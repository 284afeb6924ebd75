import { findAccountByEmail } from "@maillage/database/accounts/people.queries";
import { changeEmailInput } from "@maillage/domain/people/account.input";
import { type Change, verb } from "../verbs/verb.ts";
import { withEvenTiming } from "./even-timing.ts";
import { limitByPerson, mayWriteTo } from "./limits.ts";
import { accountAudit, signedInAccount } from "./signed-in-person.ts";

/**
 * Sends a link to the new address, which changes nothing until it is opened. An address that has an account gets the
 * letter that says so instead; the answer is the same.
 */
export const requestEmailChange = withEvenTiming(
  verb("request-email-change", {
    policy: "sudo",
    input: changeEmailInput,
    prepare: (call) => limitByPerson(call, { action: "change_email", most: 10, withinMinutes: 60 }),
    permission: (work) => signedInAccount(work.tx, work.actor),
    change: async (work, { input, subject: account }): Promise<Change<{ email: string }>> => {
      const value = { email: input.email };
      const audit = accountAudit("email_change_requested", account.id);
      const holder = await findAccountByEmail(work.tx, input.email);
      if (!holder?.emailConfirmedAt) {
        const to = { email: input.email, personId: account.id };
        return {
          value,
          audit,
          letters: [{ template: "change_email", data: { displayName: account.displayName }, to }],
        };
      }
      if (!(await mayWriteTo(work, holder.id, ["account_exists"]))) return { value, audit };
      const to = { email: holder.email, personId: holder.id };
      return { value, audit, letters: [{ template: "account_exists", data: { displayName: holder.displayName }, to }] };
    },
  }),
);
