import { setActingOrganisation } from "@maillage/auth/sessions";
import { type Account, findAccount } from "@maillage/database/accounts/people.queries";
import type { Connection } from "@maillage/database/connection";
import type { Actor } from "@maillage/domain/permissions/actor";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { AuditLine, Work } from "../verbs/verb.ts";

/** The account of the person who asks; refused when there is none (a session ended meanwhile). */
export async function signedInAccount(db: Connection, actor: Actor): Promise<Account> {
  return (await findAccount(db, signedInPersonId(actor))) ?? refuse("sign_in_needed");
}

/** Who asks; the policy of the verb has already asked for an account. */
export function signedInPersonId(actor: Actor): string {
  return actor.personId ?? refuse("sign_in_needed");
}

/** The session of the request, for what concerns that session. */
export function ownSession(actor: Actor): { personId: string; sessionId: string } {
  const { personId, sessionId } = actor;
  return personId === null || sessionId === null ? refuse("sign_in_needed") : { personId, sessionId };
}

/** Makes the session of the request act as an organisation the person has just entered. */
export async function actAsFromNowOn(work: Work, organisationId: string): Promise<void> {
  const { sessionId } = work.actor;
  if (sessionId !== null) await setActingOrganisation(work.tx, { sessionId, organisationId });
}

/** The log line of something done to an account: no region reads it but the national team. */
export function accountAudit(action: string, personId: string): AuditLine {
  return { action: `account.${action}`, subjectKind: "person", subjectId: personId, regionCode: null, personId };
}
