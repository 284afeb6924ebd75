import { findOrganisationById } from "@maillage/database/organisations/organisations.queries";
import { inviteInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { limitByPerson } from "../accounts/limits.ts";
import { signedInAccount } from "../accounts/signed-in-person.ts";
import { actingOf } from "../verbs/acting-of.ts";
import { type Change, verb } from "../verbs/verb.ts";
import { organisationAudit } from "./claim.ts";
import type { InvitationPayload } from "./invitation.ts";
import { refuseUnlessSureOf } from "./own-membership.ts";

/**
 * Invites someone by e-mail with a link valid for a week. The answer does not tell whether the address has an
 * account, and the log does not keep the address.
 */
export const invite = verb("invite", {
  policy: "administrator",
  input: inviteInput,
  prepare: (call) => limitByPerson(call, { action: "invite", most: 30, withinMinutes: 24 * 60 }),
  permission: async (work) =>
    (await findOrganisationById(work.tx, actingOf(work).organisationId)) ?? refuse("organisation_not_found"),
  change: async (work, { input: { email, role }, subject: organisation }): Promise<Change<{ email: string }>> => {
    refuseUnlessSureOf(work, role);
    const inviter = await signedInAccount(work.tx, work.actor);
    const linkPayload: InvitationPayload = { organisationId: organisation.id, inviterId: inviter.id, role };
    const data = { organisationName: organisation.name, inviterName: inviter.displayName, role };
    return {
      value: { email },
      audit: organisationAudit("invited", organisation, { role }),
      letters: [{ template: "invitation", data, to: { email, personId: null }, linkPayload }],
    };
  },
});
