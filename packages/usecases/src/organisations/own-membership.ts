import {
  listRoles,
  lockMembership,
  lockOrganisation,
  type MembershipRow,
} from "@maillage/database/organisations/memberships.queries";
import type { MembershipRole } from "@maillage/domain/permissions/actor";
import { refuse } from "@maillage/domain/refusals/refusal";
import { actingOf } from "../verbs/acting-of.ts";
import type { AuditLine, Work } from "../verbs/verb.ts";

/** Locks a membership of the organisation acted as; any other answers as one that does not exist. */
export async function membershipOfOwn(work: Work, membershipId: string): Promise<MembershipRow> {
  const { organisationId } = actingOf(work);
  // The organisation first: every change of roles takes its locks in this order.
  await lockOrganisation(work.tx, organisationId);
  const membership = await lockMembership(work.tx, membershipId);
  return membership?.organisationId === organisationId ? membership : refuse("membership_not_found");
}

/** Refuses to leave an organisation without the administrator it has. */
export async function refuseWithoutAdministrator(work: Work, leaving: MembershipRow): Promise<void> {
  const others = (await listRoles(work.tx, leaving.organisationId)).filter((row) => row.personId !== leaving.personId);
  if (!others.some((row) => row.role === "administrator")) refuse("last_administrator");
}

/** To hand the keys to somebody is a change of roles: the password is asked again (design 4). */
export function refuseUnlessSureOf(work: Work, role: MembershipRole): void {
  if (role === "administrator" && !work.actor.recentPassword) refuse("password_needed_again");
}

/** The log line of something done to a membership. */
export function membershipAudit(
  action: string,
  membership: Pick<MembershipRow, "id" | "regionCode" | "organisationId">,
  details?: AuditLine["details"],
): AuditLine {
  const { id, regionCode, organisationId } = membership;
  const line = { action: `membership.${action}`, subjectKind: "membership", subjectId: id, regionCode };
  return { ...line, details: { organisationId, ...details } };
}
