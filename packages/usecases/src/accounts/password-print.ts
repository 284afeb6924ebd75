import { createHash } from "node:crypto";
import { z } from "zod";
import type { OneTimeLink } from "@maillage/auth/one-time-links";
import type { Account } from "@maillage/database/accounts/people.queries";

const printed = z.object({ passwordPrint: z.string() });

/** Tells one password's hash from another without giving it: an Argon2id text holds its own random salt. */
const printOf = ({ passwordHash }: Pick<Account, "passwordHash">): string =>
  createHash("sha256")
    .update(passwordHash ?? "")
    .digest("base64url");

/** Binds a one-time link, and the letter that will carry it, to the password the account has now. */
export function boundToPassword(account: Pick<Account, "passwordHash">): { passwordPrint: string } {
  return { passwordPrint: printOf(account) };
}

/**
 * Whether the account still has the password it had when the link was asked for. Whoever typed another one since,
 * in a sign-up over this one or after a password forgotten, must not have it confirmed by this link.
 */
export function hasPasswordOf(link: Pick<OneTimeLink, "payload">, account: Pick<Account, "passwordHash">): boolean {
  const payload = printed.safeParse(link.payload);
  return payload.success && payload.data.passwordPrint === printOf(account);
}
