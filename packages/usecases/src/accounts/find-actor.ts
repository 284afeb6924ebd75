import { findSession, hasRecentPassword, type Session } from "@maillage/auth/sessions";
import {
  isOfNationalTeam,
  listApprovedMemberships,
  type PersonMembership,
  updateSessionKind,
} from "@maillage/database/accounts/standing-of-person.queries";
import type { Connection } from "@maillage/database/connection";
import { type ActingAs, type Actor, anonymous } from "@maillage/domain/permissions/actor";

/**
 * Who asks, built from the session at each request: a role taken away counts from the next one.
 * @param sessionToken what the cookie held; null, or anything that is no live session, is a visitor
 */
export async function findActor(db: Connection, sessionToken: string | null, now: Date): Promise<Actor> {
  const session = sessionToken === null ? null : await findSession(db, sessionToken, now);
  if (!session) return anonymous;
  const memberships = await listApprovedMemberships(db, session.person.id);
  const nationalTeam = await isOfNationalTeam(db, session.person.id);
  const moderatedRegions = regionsModerated(memberships);
  if (session.kind === "member" && (nationalTeam || moderatedRegions.length > 0)) {
    // Became a moderator since they signed in: the shorter limits hold from now on (design 4).
    await updateSessionKind(db, { sessionId: session.sessionId, kind: "moderator" });
  }
  return {
    personId: session.person.id,
    sessionId: session.sessionId,
    recentPassword: hasRecentPassword(session, now),
    nationalTeam,
    moderatedRegions,
    memberOf: memberships.map((membership) => membership.organisationId),
    acting: actingAs(memberships, session),
  };
}

/** The regions a person moderates: those whose active CRESS lets them write. */
export function regionsModerated(memberships: readonly PersonMembership[]): string[] {
  return memberships.flatMap((row) =>
    row.moderatesRegion !== null && row.role !== "observer" ? [row.moderatesRegion] : [],
  );
}

/** The organisation chosen for the session, else the only one there is. */
function actingAs(memberships: readonly PersonMembership[], session: Session): ActingAs | null {
  const chosen = memberships.find((membership) => membership.organisationId === session.actingOrganisationId);
  const membership = chosen ?? (memberships.length === 1 ? memberships[0] : undefined);
  if (!membership) return null;
  return { organisationId: membership.organisationId, role: membership.role, regionCode: membership.regionCode };
}
