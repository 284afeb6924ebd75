import { isClaim } from "@maillage/database/organisations/claims.queries";
import { decideRequest } from "@maillage/database/organisations/memberships.queries";
import { decideMembershipInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import { type Change, verb } from "../verbs/verb.ts";
import { membershipAudit, membershipOfOwn, refuseUnlessSureOf } from "./own-membership.ts";
import { ownSpacePath } from "./paths.ts";

/** Lets someone in, with a role, or says no; they get a letter. Whoever claims to represent it is the CRESS's to answer. */
export const decideMembership = verb("decide-membership", {
  policy: "administrator",
  input: decideMembershipInput,
  permission: (work, { membershipId }) => membershipOfOwn(work, membershipId),
  change: async (work, { input: { outcome, role }, subject: membership }): Promise<Change<{ displayName: string }>> => {
    if (membership.status !== "requested") refuse("membership_already_decided");
    if (await isClaim(work.tx, membership.id)) refuse("membership_not_found");
    if (outcome === "approved") refuseUnlessSureOf(work, role);
    const decidedBy = signedInPersonId(work.actor);
    await decideRequest(work.tx, { membershipId: membership.id, status: outcome, role, decidedBy, now: work.now });
    const { organisationName, email, personId, displayName } = membership;
    return {
      value: { displayName },
      audit: membershipAudit(outcome, membership, { role }),
      letters: [
        {
          template: "membership_decided",
          data: { organisationName, outcome, path: ownSpacePath },
          to: { email, personId },
        },
      ],
    };
  },
});
