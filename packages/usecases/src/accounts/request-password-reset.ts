import { findAccountByEmail } from "@maillage/database/accounts/people.queries";
import { requestPasswordResetInput } from "@maillage/domain/people/account.input";
import { type Change, verb } from "../verbs/verb.ts";
import { withEvenTiming } from "./even-timing.ts";
import { limitByAddress, mayWriteTo } from "./limits.ts";
import { accountAudit } from "./signed-in-person.ts";

/** Sends a link to choose a new password. The answer is the same whether or not the address has an account. */
export const requestPasswordReset = withEvenTiming(
  verb("request-password-reset", {
    policy: "public",
    input: requestPasswordResetInput,
    prepare: (call) => limitByAddress(call, "reset_password"),
    permission: async () => undefined,
    change: async (work, { input }): Promise<Change<{ email: string }>> => {
      const value = { email: input.email };
      const account = await findAccountByEmail(work.tx, input.email);
      if (!account || !(await mayWriteTo(work, account.id, ["reset_password"]))) return { value, audit: [] };
      const to = { email: account.email, personId: account.id };
      return {
        value,
        audit: accountAudit("reset_requested", account.id),
        letters: [{ template: "reset_password", data: { displayName: account.displayName }, to }],
      };
    },
  }),
);
