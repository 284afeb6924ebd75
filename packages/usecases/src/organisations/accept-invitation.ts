import { useLink } from "@maillage/auth/one-time-links";
import {
  decideRequest,
  findCurrentMembership,
  insertMembership,
  listRoles,
  lockOrganisation,
} from "@maillage/database/organisations/memberships.queries";
import { acceptInvitationInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { actAsFromNowOn, signedInPersonId } from "../accounts/signed-in-person.ts";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { type InvitationPayload, invitationPayload } from "./invitation.ts";
import { membershipAudit } from "./own-membership.ts";

/** What a person has joined. */
export type Joined = { organisationId: string; organisationName: string };

/**
 * Joins the organisation of an invitation, with any account: whoever reads the letter may have another address here.
 * It counts no more once the person who invited administers nothing there.
 */
export const acceptInvitation = verb("accept-invitation", {
  policy: "signed_in",
  input: acceptInvitationInput,
  permission: async (work, { token }): Promise<InvitationPayload> => {
    const link = await useLink(work.tx, { token, purpose: "join_organisation", now: work.now });
    const payload = invitationPayload.safeParse(link?.payload);
    return payload.success ? payload.data : refuse("link_not_valid");
  },
  change: async (work, { subject: { organisationId, inviterId, role } }): Promise<Change<Joined>> => {
    const organisation = await lockOrganisation(work.tx, organisationId);
    const members = await listRoles(work.tx, organisationId);
    const stands = members.some((member) => member.personId === inviterId && member.role === "administrator");
    if (!organisation || organisation.withdrawn || !stands) refuse("link_not_valid");
    const id = await enter(work, { organisationId, inviterId, role });
    await actAsFromNowOn(work, organisationId);
    return {
      value: { organisationId, organisationName: organisation.name },
      audit: membershipAudit("joined", { id, organisationId, regionCode: organisation.regionCode }, { role }),
    };
  },
});

/** A request already made becomes a membership; a member already in is told so, and the link stays good. */
async function enter(work: Work, { organisationId, inviterId, role }: InvitationPayload): Promise<string> {
  const personId = signedInPersonId(work.actor);
  const current = await findCurrentMembership(work.tx, { organisationId, personId });
  if (current?.status === "approved") refuse("already_member");
  if (current) {
    const decision = {
      membershipId: current.id,
      status: "approved" as const,
      role,
      decidedBy: inviterId,
      now: work.now,
    };
    await decideRequest(work.tx, decision);
    return current.id;
  }
  const membership = { organisationId, personId, role, message: "", decidedBy: inviterId, now: work.now };
  return (await insertMembership(work.tx, { ...membership, status: "approved" })) ?? refuse("already_member");
}
