import { type Account, findAccount } from "@maillage/database/accounts/people.queries";
import type { Connection } from "@maillage/database/connection";
import type { Actor } from "@maillage/domain/permissions/actor";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { AuditLine } from "../verbs/verb.ts";

/** The account of the person who asks; refused when there is none (a session ended meanwhile). */
export async function signedInAccount(db: Connection, actor: Actor): Promise<Account> {
  return (await findAccount(db, actor.personId ?? refuse("sign_in_needed"))) ?? refuse("sign_in_needed");
}

/** The session of the request, for what concerns that session. */
export function ownSession(actor: Actor): { personId: string; sessionId: string } {
  const { personId, sessionId } = actor;
  return personId === null || sessionId === null ? refuse("sign_in_needed") : { personId, sessionId };
}

/** The log line of something done to an account: no region reads it but the national team. */
export function accountAudit(action: string, personId: string): AuditLine {
  return { action: `account.${action}`, subjectKind: "person", subjectId: personId, regionCode: null, personId };
}
