import { endLinks } from "@maillage/auth/one-time-links";
import {
  type Account,
  insertAccount,
  lockAccountByEmail,
  updateAccount,
} from "@maillage/database/accounts/people.queries";
import { hasPlace } from "@maillage/database/accounts/standing-of-person.queries";
import { newId } from "@maillage/database/identifiers";
import type { Letter } from "@maillage/domain/letters/letter";
import { signUpInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { withEvenTiming } from "./even-timing.ts";
import { limitByAddress, mayWriteTo } from "./limits.ts";
import { hashChosenPassword } from "./password-choice.ts";
import { boundToPassword } from "./password-print.ts";
import { accountAudit } from "./signed-in-person.ts";

type SigningUp = { email: string; displayName: string; passwordHash: string };

/** What a sign-up is answered with, by letter. */
const answers = ["confirm_email", "account_exists", "reset_password"] as const;
type Answer = (typeof answers)[number];

/** The answer is the same for every address: what follows is in the letter. */
export type SignedUp = { email: string };

/**
 * Opens an account, to be confirmed by a link. An address that has one already gets the same answer, and a letter
 * that says so. Asked again before it was confirmed, the last asking counts, and older links with it end. An account
 * somebody was appointed with is nobody's to take: its address gets the link that chooses its password.
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
      const account = (await lockAccountByEmail(work.tx, signingUp.email)) ?? refuse("already_being_done");
      if (account.emailConfirmedAt) return answer(work, account, "account_exists");
      if (await hasPlace(work.tx, account.id)) return answer(work, account, "reset_password");
      return signUpAnew(work, account, signingUp);
    },
  }),
);

/** The last asking counts; past the letters of an hour it changes nothing, or it would end a link without giving another. */
async function signUpAnew(work: Work, account: Account, signingUp: SigningUp): Promise<Change<SignedUp>> {
  if (!(await mayWriteTo(work, account.id, answers))) return { value: { email: account.email }, audit: [] };
  const { displayName, passwordHash } = signingUp;
  await updateAccount(work.tx, { personId: account.id, displayName, passwordHash });
  await endLinks(work.tx, { personId: account.id, purposes: ["confirm_email", "reset_password"], now: work.now });
  return answer(work, { ...account, displayName, passwordHash }, "confirm_email");
}

async function openAccount(work: Work, signingUp: SigningUp): Promise<Account | null> {
  const account = { ...signingUp, id: newId(), emailConfirmedAt: null };
  return (await insertAccount(work.tx, { ...account, createdAt: work.now })) ? account : null;
}

async function answer(work: Work, account: Account, template: Answer): Promise<Change<SignedUp>> {
  const letter: Letter = { template, data: { displayName: account.displayName } };
  const mayWrite = await mayWriteTo(work, account.id, answers);
  const to = { email: account.email, personId: account.id };
  const bound = template === "confirm_email" ? { linkPayload: boundToPassword(account) } : {};
  return {
    value: { email: account.email },
    audit: accountAudit(template === "confirm_email" ? "opened" : "opened_again", account.id),
    letters: mayWrite ? [{ ...letter, ...bound, to }] : [],
  };
}
