import { networkOf } from "@maillage/auth/network-address";
import { countAttempt } from "@maillage/auth/throttling";
import { countLettersTo } from "@maillage/database/accounts/letters-to-person.queries";
import type { LetterTemplate } from "@maillage/domain/letters/letter";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import type { Call, Work } from "../verbs/verb.ts";

/** As many as a room of people trained together may make from one address (design 4: 25 in 5 minutes). */
const fromOneAddress = { most: 25, withinMinutes: 5 };

/** Counts something asked without an account, and refuses too many from one address. Call it before the transaction. */
export async function limitByAddress(call: Call, action: string): Promise<void> {
  refuseWhen(await countAttempt(call.db, { action, who: networkOf(call.address), now: call.now(), ...fromOneAddress }));
}

/** The same over a day, for what leaves something behind: trainings follow each other, but not all day long. */
export async function limitByAddressOfDay(call: Call, action: string): Promise<void> {
  const ofDay = { action: `${action}_of_day`, most: 100, withinMinutes: 24 * 60 };
  refuseWhen(await countAttempt(call.db, { ...ofDay, who: networkOf(call.address), now: call.now() }));
}

/** Counts something asked by a person with an account, and refuses too much of it. Call it before the transaction. */
export async function limitByPerson(
  call: Call,
  limit: { action: string; most: number; withinMinutes: number },
): Promise<void> {
  refuseWhen(await countAttempt(call.db, { ...limit, who: call.actor.personId ?? "", now: call.now() }));
}

const hour = 60 * 60 * 1000;
const lettersAnHour = 4;

/** Whether one more letter of these sorts may go to this person: a stranger who asks again and again fills no one's box. */
export async function mayWriteTo(work: Work, personId: string, templates: readonly LetterTemplate[]): Promise<boolean> {
  const since = new Date(work.now.getTime() - hour);
  return (await countLettersTo(work.tx, { personId, templates, since })) < lettersAnHour;
}
