import { type Account, findAccountByEmail } from "@maillage/database/accounts/people.queries";
import type { Connection } from "@maillage/database/connection";
import type { Refusal } from "@maillage/domain/refusals/refusal";
import { verifyPassword } from "./passwords.ts";
import { countSignIn, forgetSignIns } from "./throttling.ts";

/** The account whose password was given, or why not. */
export type CheckedCredentials =
  | { account: Omit<Account, "passwordHash">; refusal: null }
  | { account: null; refusal: Refusal };

/**
 * Checks an address and a password. Every failure is told by one refusal and costs one password check, whether or not
 * the account exists, is confirmed, or has a password. Call it outside of a transaction: attempts are counted for good.
 * @param given.email already in lower case
 * @param given.address the caller's network address
 */
export async function checkCredentials(
  db: Connection,
  given: { email: string; password: string; address: string; now: Date },
): Promise<CheckedCredentials> {
  const tooMany = await countSignIn(db, given);
  if (tooMany) return { account: null, refusal: tooMany };
  const found = await findAccountByEmail(db, given.email);
  const right = await verifyPassword(found?.passwordHash ?? null, given.password);
  if (!found?.emailConfirmedAt || !right) return { account: null, refusal: { code: "sign_in_failed" } };
  await forgetSignIns(db, given.email);
  const { passwordHash: _, ...account } = found;
  return { account, refusal: null };
}
