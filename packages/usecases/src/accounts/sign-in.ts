import { checkCredentials } from "@maillage/auth/credentials";
import { endSession, startSession } from "@maillage/auth/sessions";
import { isOfNationalTeam, listApprovedMemberships } from "@maillage/database/accounts/standing-of-person.queries";
import { signInInput } from "@maillage/domain/people/account.input";
import type { SessionKind } from "@maillage/domain/people/session";
import { RefusalError } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { regionsModerated } from "./find-actor.ts";
import { accountAudit } from "./signed-in-person.ts";

/** What the cookie is made of: the token goes nowhere else. */
export type StartedSession = { token: string; kind: SessionKind };

/** Starts a session. Wrong address, wrong password, unconfirmed account: one refusal, one cost (packages/auth). */
export const signIn = verb("sign-in", {
  policy: "public",
  input: signInInput,
  prepare: async (call, input) => {
    const checked = await checkCredentials(call.db, { ...input, address: call.address, now: call.now() });
    if (checked.refusal) throw new RefusalError(checked.refusal);
    return checked.account;
  },
  permission: async () => undefined,
  change: async (work, { prepared: account }): Promise<Change<StartedSession>> => {
    const kind = await sessionKindFor(work, account.id);
    const { device, actor } = work.call;
    // The session this browser held gives way: a shared computer keeps none behind.
    if (actor.personId !== null && actor.sessionId !== null)
      await endSession(work.tx, { personId: actor.personId, sessionId: actor.sessionId });
    const { token } = await startSession(work.tx, { personId: account.id, kind, device, now: work.now });
    return { value: { token, kind }, audit: accountAudit("signed_in", account.id) };
  },
});

async function sessionKindFor(work: Work, personId: string): Promise<SessionKind> {
  const moderates = regionsModerated(await listApprovedMemberships(work.tx, personId)).length > 0;
  return moderates || (await isOfNationalTeam(work.tx, personId)) ? "moderator" : "member";
}
