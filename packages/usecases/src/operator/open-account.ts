import { createLink, endLinks } from "@maillage/auth/one-time-links";
import { insertAccount, lockAccountByEmail, updateAccount } from "@maillage/database/accounts/people.queries";
import { newId } from "@maillage/database/identifiers";
import { linkLifeInMinutes, linkPaths } from "@maillage/domain/letters/letter";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import type { Work } from "../verbs/verb.ts";

/** A link to choose one's password, used once; its path is on the site. */
export type PasswordLink = { path: string; minutes: number };

/** Whom an operator appoints: an account that was there, or one just opened, with the link that gives it a password. */
export type AppointedAccount = { personId: string; link: PasswordLink | null; letters: OutgoingLetter[] };

/**
 * Finds the account at an address, or opens one without a password: who reads the letters there chooses it. An account
 * nobody has confirmed may be a stranger's doing: its name, its password and its links go.
 */
export async function openAccountFor(work: Work, person: { email: string; name: string }): Promise<AppointedAccount> {
  const { email, name: displayName } = person;
  const existing = await lockAccountByEmail(work.tx, email);
  if (existing?.emailConfirmedAt) return { personId: existing.id, link: null, letters: [] };
  const personId = existing?.id ?? newId();
  const account = { id: personId, email, displayName, passwordHash: null, emailConfirmedAt: null, createdAt: work.now };
  if (existing) {
    await updateAccount(work.tx, { personId, displayName, passwordHash: null });
    await endLinks(work.tx, { personId, purposes: ["confirm_email", "reset_password"], now: work.now });
  } else if (!(await insertAccount(work.tx, account))) refuse("already_being_done");
  const token = await createLink(work.tx, { purpose: "reset_password", personId, email, now: work.now });
  return {
    personId,
    link: { path: `${linkPaths.reset_password}?lien=${token}`, minutes: linkLifeInMinutes.reset_password },
    letters: [{ template: "reset_password", data: { displayName }, to: { email, personId } }],
  };
}
