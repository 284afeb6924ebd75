import { createHash } from "node:crypto";
import {
  deleteAttemptsBefore,
  deleteAttemptsOn,
  insertAttempt,
  listAttemptDates,
  lockAttemptsOn,
} from "@maillage/database/accounts/attempts.queries";
import type { Connection } from "@maillage/database/connection";
import { newId } from "@maillage/database/identifiers";
import type { Refusal } from "@maillage/domain/refusals/refusal";
import { networkOf } from "./network-address.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Guesses on one account before each has to wait: 1 minute, 2, 4, 8, then 15. */
const freeFailures = 5;
const longestWait = 15 * minute;
/** Sign-ins from one address in five minutes: a town hall's whole staff may share it (design 4). */
const signInsFromAddress = { most: 25, withinMinutes: 5 };

/** What is counted, for whom: neither an e-mail address nor a network address is kept in clear. */
const keyOf = (action: string, who: string): string =>
  createHash("sha256").update(`${action}\0${who}`).digest("base64url");

const refused = (milliseconds: number): Refusal => ({
  code: "too_many_attempts",
  values: { minutes: Math.max(1, Math.ceil(milliseconds / minute)) },
});

/**
 * Counts one attempt, or answers how long to wait when it is one too many; such a one is not counted. Attempts on one
 * key are counted one after the other, so that of many at once as many pass as should.
 */
async function count(
  db: Connection,
  attempt: { key: string; now: Date; since: Date; most: number; waitAfter: (dates: Date[]) => number },
): Promise<Refusal | null> {
  const { key, now, since, most, waitAfter } = attempt;
  return await db.transaction().execute(async (tx) => {
    await lockAttemptsOn(tx, key);
    const wait = waitAfter(await listAttemptDates(tx, { key, since, most }));
    if (wait > 0) return refused(wait);
    await insertAttempt(tx, { id: newId(), key, at: now });
    return null;
  });
}

/**
 * Counts one attempt at something (asking for a letter, sending a notice…) by someone (an account, an address), and
 * refuses it past `most` in a sliding window. Call it outside of a transaction: what is undone later still counts.
 */
export async function countAttempt(
  db: Connection,
  attempt: { action: string; who: string; most: number; withinMinutes: number; now: Date },
): Promise<Refusal | null> {
  const { action, who, most, now } = attempt;
  const window = attempt.withinMinutes * minute;
  return await count(db, {
    key: keyOf(action, who),
    now,
    since: new Date(now.getTime() - window),
    most,
    // The window opens again when the oldest of the last `most` leaves it.
    waitAfter: (dates) => {
      const oldest = dates[most - 1];
      return oldest ? oldest.getTime() + window - now.getTime() : 0;
    },
  });
}

const signInKey = (email: string): string => keyOf("sign_in_account", email);

/**
 * Counts a sign-in before its password is looked at: by network address, then by account, existing or not. The account's
 * count is one of failures: `forgetSignIns` clears it when the password was right.
 */
export async function countSignIn(
  db: Connection,
  signIn: { email: string; address: string; now: Date },
): Promise<Refusal | null> {
  const { email, now } = signIn;
  const fromAddress = { action: "sign_in_address", who: networkOf(signIn.address), now, ...signInsFromAddress };
  const refusal = await countAttempt(db, fromAddress);
  if (refusal) return refusal;
  return await count(db, {
    key: signInKey(email),
    now,
    since: new Date(now.getTime() - day),
    most: 20,
    waitAfter: (dates) => {
      const [latest] = dates;
      if (!latest || dates.length < freeFailures) return 0;
      const wait = Math.min(minute * 2 ** (dates.length - freeFailures), longestWait);
      return latest.getTime() + wait - now.getTime();
    },
  });
}

/** Forgets the failures on an account: after a right password, or a new one. */
export async function forgetSignIns(db: Connection, email: string): Promise<void> {
  await deleteAttemptsOn(db, signInKey(email));
}

/** Deletes the attempts that count no more; how many. */
export async function purgeAttempts(db: Connection, now: Date): Promise<number> {
  return await deleteAttemptsBefore(db, new Date(now.getTime() - day));
}
