import {
  deleteSession,
  deleteSessionsBefore,
  deleteSessionsOf,
  findSessionRow,
  insertSession,
  listSessionRows,
  noteSessionUse,
  renewSessionSecret,
  type SessionRow,
  type SessionSummary,
  updateActingOrganisation,
} from "@maillage/database/accounts/sessions.queries";
import type { Connection } from "@maillage/database/connection";
import { type SessionKind, sessionKinds } from "@maillage/domain/people/session";
import { newToken, parseToken, sameSecret } from "./tokens.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lives without use, and at most (design 4: a moderator's is shorter). In milliseconds. */
export const sessionLimits: Record<SessionKind, { idle: number; absolute: number }> = {
  member: { idle: 14 * day, absolute: 90 * day },
  moderator: { idle: 12 * hour, absolute: 7 * day },
};

/** How long a password given counts as recent (OWASP ASVS 5.0, 7.5). */
const recentPassword = 15 * minute;
/** A page's dozen requests need one write. */
const useNotedEvery = minute;

/** A live session and its person, without any secret. */
export type Session = {
  sessionId: string;
  kind: SessionKind;
  createdAt: Date;
  passwordGivenAt: Date;
  actingOrganisationId: string | null;
  person: { id: string; email: string; displayName: string };
};

/**
 * Starts a session for a person who has just proved who they are.
 * @returns the token, to be put in the cookie and nowhere else, and the session's id
 */
export async function startSession(
  db: Connection,
  start: {
    personId: string;
    kind: SessionKind;
    device: string;
    actingOrganisationId?: string | null | undefined;
    now: Date;
  },
): Promise<{ token: string; sessionId: string }> {
  const { token, id, secretHash } = newToken();
  await insertSession(db, {
    id,
    secretHash,
    personId: start.personId,
    kind: start.kind,
    // A browser may call itself anything, at any length.
    device: start.device.slice(0, 200),
    actingOrganisationId: start.actingOrganisationId ?? null,
    at: start.now,
  });
  return { token, sessionId: id };
}

function isLive(row: Pick<SessionRow, "kind" | "createdAt" | "lastUsedAt">, now: Date): boolean {
  const limits = sessionLimits[row.kind];
  const time = now.getTime();
  return time - row.lastUsedAt.getTime() < limits.idle && time - row.createdAt.getTime() < limits.absolute;
}

async function noteUse(db: Connection, row: SessionRow, now: Date): Promise<void> {
  if (now.getTime() - row.lastUsedAt.getTime() < useNotedEvery) return;
  try {
    await noteSessionUse(db, { id: row.id, at: now, unlessSince: new Date(now.getTime() - useNotedEvery) });
  } catch {
    // A database that refuses writes (full disk) still lets people read: being signed in must not depend on this note.
  }
}

/** The live session of this token; null when it is malformed, unknown, ended, too old, or its person is deleted. */
export async function findSession(db: Connection, token: string, now: Date): Promise<Session | null> {
  const given = parseToken(token);
  if (!given) return null;
  const row = await findSessionRow(db, given.id);
  if (!row || !sameSecret(given.secretHash, row.secretHash) || !isLive(row, now)) return null;
  await noteUse(db, row, now);
  return {
    sessionId: row.id,
    kind: row.kind,
    createdAt: row.createdAt,
    passwordGivenAt: row.passwordGivenAt,
    actingOrganisationId: row.actingOrganisationId,
    person: { id: row.personId, email: row.email, displayName: row.displayName },
  };
}

/** The person's live sessions, the last used first. */
export async function listSessions(db: Connection, personId: string, now: Date): Promise<SessionSummary[]> {
  const rows = await listSessionRows(db, personId);
  return rows.filter((row) => isLive(row, now));
}

/** Ends one session of this person, from the next request on; false when they have none of that id. */
export async function endSession(db: Connection, session: { personId: string; sessionId: string }): Promise<boolean> {
  return await deleteSession(db, { personId: session.personId, id: session.sessionId });
}

/** Ends the person's sessions but the one to keep (every one when null); how many there were. */
export async function endOtherSessions(
  db: Connection,
  of: { personId: string; keptSessionId: string | null },
): Promise<number> {
  return await deleteSessionsOf(db, { personId: of.personId, exceptId: of.keptSessionId });
}

/**
 * Notes that the password was given again, and replaces the session's secret: the token held before stops working
 * (OWASP ASVS 5.0, 7.2.4).
 * @returns the new token for the cookie; null when the session has ended meanwhile
 */
export async function markPasswordGiven(db: Connection, sessionId: string, now: Date): Promise<string | null> {
  const { token, secretHash } = newToken(sessionId);
  return (await renewSessionSecret(db, { id: sessionId, secretHash, at: now })) ? token : null;
}

/** Whether the password was given in the last 15 minutes. */
export function hasRecentPassword(session: Pick<Session, "passwordGivenAt">, now: Date): boolean {
  return now.getTime() - session.passwordGivenAt.getTime() < recentPassword;
}

/** Notes the organisation the session acts as (null: none). Whether the person may is the caller's to check. */
export async function setActingOrganisation(
  db: Connection,
  choice: { sessionId: string; organisationId: string | null },
): Promise<void> {
  await updateActingOrganisation(db, { id: choice.sessionId, organisationId: choice.organisationId });
}

/** Deletes the sessions past their limits; how many. */
export async function purgeSessions(db: Connection, now: Date): Promise<number> {
  let purged = 0;
  for (const kind of sessionKinds) {
    const { idle, absolute } = sessionLimits[kind];
    purged += await deleteSessionsBefore(db, {
      kind,
      lastUsedBefore: new Date(now.getTime() - idle),
      createdBefore: new Date(now.getTime() - absolute),
    });
  }
  return purged;
}
