import {
  endMembershipRow,
  findMembershipPlace,
  listRoles,
  lockMembership,
  lockOrganisation,
  type MembershipRow,
} from "@maillage/database/organisations/memberships.queries";
import { withdrawRequestsOf } from "@maillage/database/organisations/verifications.queries";
import { whyNotStepDown } from "@maillage/domain/organisations/membership.rules";
import { membershipIdInput } from "@maillage/domain/organisations/organisation.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { membershipAudit, refuseWithoutAdministrator } from "./own-membership.ts";

/**
 * Leaves an organisation, or, for one of its administrators, ends someone else's membership. Never the last
 * administrator's while other members remain: two who leave together are judged one after the other.
 */
export const endMembership = verb("end-membership", {
  policy: "signed_in",
  input: membershipIdInput,
  permission: async (work, { membershipId }): Promise<MembershipRow> => {
    if (!(await lockOrganisationOf(work, membershipId))) refuse("membership_not_found");
    const membership = await lockMembership(work.tx, membershipId);
    return membership?.status === "approved" ? membership : refuse("membership_not_found");
  },
  change: async (work, { subject: membership }): Promise<Change<null>> => {
    const { organisationId, personId, organisationName } = membership;
    if (personId === work.actor.personId) {
      refuseWhen(whyNotStepDown(await listRoles(work.tx, organisationId), { personId, organisationName }));
    } else {
      if (!work.actor.recentPassword) refuse("password_needed_again");
      await refuseWithoutAdministrator(work, membership);
    }
    await endMembershipRow(work.tx, { membershipId: membership.id, now: work.now });
    await withdrawRequestsOf(work.tx, { organisationId, personId, now: work.now });
    return { value: null, audit: membershipAudit(personId === work.actor.personId ? "left" : "ended", membership) };
  },
});

/** Locks the organisation of a membership the actor may end (their own, or one they administer), else says it is not there. */
async function lockOrganisationOf(work: Work, membershipId: string): Promise<boolean> {
  const { acting, personId } = work.actor;
  const row = await findMembershipPlace(work.tx, membershipId);
  if (!row) return false;
  const administers = acting?.role === "administrator" && acting.organisationId === row.organisationId;
  if (row.personId !== personId && !administers) return false;
  await lockOrganisation(work.tx, row.organisationId);
  return true;
}
