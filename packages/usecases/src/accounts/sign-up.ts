import { endLinks } from "@maillage/auth/one-time-links";
import {
  type Account,
  findAccountByEmail,
  insertAccount,
  updateAccount,
} from "@maillage/database/accounts/people.queries";
import { newId } from "@maillage/database/identifiers";
import type { Letter } from "@maillage/domain/letters/letter";
import { signUpInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { withEvenTiming } from "./even-timing.ts";
import { limitByAddress, mayWriteTo } from "./limits.ts";
import { hashChosenPassword } from "./password-choice.ts";
import { accountAudit } from "./signed-in-person.ts";

type SigningUp = { email: string; displayName: string; passwordHash: string };

/** The answer is the same for every address: what follows is in the letter. */
export type SignedUp = { email: string };

/**
 * Opens an account, to be confirmed by a link. An address that has one already gets the same answer, and a letter
 * that says so. Asked again before it was confirmed, the last asking counts, and older links with it end.
 */
export const signUp = withEvenTiming(
  verb("sign-up", {
    policy: "public",
    input: signUpInput,
    prepare: async (call, { email, displayName, password }): Promise<SigningUp> => {
      await limitByAddress(call, "sign_up");
      return { email, displayName, passwordHash: await hashChosenPassword(password, [displayName, email]) };
    },
    permission: async () => undefined,
    change: async (work, { prepared: signingUp }): Promise<Change<SignedUp>> => {
      const opened = await openAccount(work, signingUp);
      if (opened) return answer(work, opened, "confirm_email");
      const account = (await findAccountByEmail(work.tx, signingUp.email)) ?? refuse("already_being_done");
      if (account.emailConfirmedAt) return answer(work, account, "account_exists");
      const { displayName, passwordHash } = signingUp;
      await updateAccount(work.tx, { personId: account.id, displayName, passwordHash });
      await endLinks(work.tx, { personId: account.id, purposes: ["confirm_email", "reset_password"], now: work.now });
      return answer(work, { ...account, displayName }, "confirm_email");
    },
  }),
);

async function openAccount(work: Work, signingUp: SigningUp): Promise<Account | null> {
  const account = { ...signingUp, id: newId(), emailConfirmedAt: null };
  return (await insertAccount(work.tx, { ...account, createdAt: work.now })) ? account : null;
}

async function answer(
  work: Work,
  account: Account,
  template: "confirm_email" | "account_exists",
): Promise<Change<SignedUp>> {
  const letter: Letter = { template, data: { displayName: account.displayName } };
  const mayWrite = await mayWriteTo(work, account.id, ["confirm_email", "account_exists"]);
  return {
    value: { email: account.email },
    audit: accountAudit(template === "confirm_email" ? "opened" : "opened_again", account.id),
    letters: mayWrite ? [{ ...letter, to: { email: account.email, personId: account.id } }] : [],
  };
}
