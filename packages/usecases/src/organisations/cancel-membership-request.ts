import { endMembershipRow, lockMembership } from "@maillage/database/organisations/memberships.queries";
import { withdrawRequestsOf } from "@maillage/database/organisations/verifications.queries";
import { membershipIdInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { membershipAudit } from "./own-membership.ts";

/** Takes back one's own request to join, and with it the question put to the CRESS if there was one. */
export const cancelMembershipRequest = verb("cancel-membership-request", {
  policy: "signed_in",
  input: membershipIdInput,
  permission: async (work, { membershipId }) => {
    const membership = await lockMembership(work.tx, membershipId);
    return membership?.personId === work.actor.personId ? membership : refuse("membership_not_found");
  },
  change: async (work, { subject: membership }): Promise<Change<null>> => {
    if (membership.status !== "requested") refuse("membership_already_decided");
    const { organisationId, personId } = membership;
    await endMembershipRow(work.tx, { membershipId: membership.id, now: work.now });
    await withdrawRequestsOf(work.tx, { organisationId, personId, now: work.now });
    return { value: null, audit: membershipAudit("cancelled", membership) };
  },
});
