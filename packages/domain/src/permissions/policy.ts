import type { Refusal } from "../refusals/refusal.ts";
import { type Actor, house, type MembershipRole, membershipRoles } from "./actor.ts";

/**
 * What a procedure asks of the person who calls it, declared on each one:
 * `public` nothing · `signed_in` an account · `sudo` an account and the password in the last 15 minutes ·
 * `observer`, `contributor`, `administrator` a role at least that high in the organisation acted as ·
 * `administrator_sudo` both · `moderator` moderates a region, or is of the national team · `national` the national team ·
 * `house` the product itself, for verbs that no procedure carries.
 * Whether the row asked for is one's own is settled by the use case, which answers as for a row that does not exist.
 */
export const policies = [
  "public",
  "signed_in",
  "sudo",
  "observer",
  "contributor",
  "administrator",
  "administrator_sudo",
  "moderator",
  "national",
  "house",
] as const;
export type Policy = (typeof policies)[number];

const holds = (actor: Actor, least: MembershipRole): boolean =>
  actor.acting !== null && membershipRoles.indexOf(actor.acting.role) >= membershipRoles.indexOf(least);

const withRole = (actor: Actor, least: MembershipRole): Refusal | null => {
  if (!actor.acting) return { code: "organisation_needed" };
  return holds(actor, least) ? null : { code: "not_allowed" };
};

const withRecentPassword = (actor: Actor): Refusal | null =>
  actor.recentPassword ? null : { code: "password_needed_again" };

/** The one permission matrix: why this actor may not pass this policy, or null when they may. */
export function whyNotAllowed(policy: Policy, actor: Actor): Refusal | null {
  if (policy === "public") return null;
  if (policy === "house") return actor === house ? null : { code: "not_allowed" };
  if (actor.personId === null) return { code: "sign_in_needed" };
  switch (policy) {
    case "signed_in":
      return null;
    case "sudo":
      return withRecentPassword(actor);
    case "observer":
    case "contributor":
    case "administrator":
      return withRole(actor, policy);
    case "administrator_sudo":
      return withRole(actor, "administrator") ?? withRecentPassword(actor);
    case "moderator":
      return actor.nationalTeam || actor.moderatedRegions.length > 0 ? null : { code: "not_allowed" };
    case "national":
      return actor.nationalTeam ? null : { code: "not_allowed" };
  }
}

/** Whether the actor may decide in this region about this organisation: their region, and never their own. */
export function maySettle(actor: Actor, subject: { regionCode: string; organisationId: string }): boolean {
  const covers = actor.nationalTeam || actor.moderatedRegions.includes(subject.regionCode);
  return covers && !actor.memberOf.includes(subject.organisationId);
}
