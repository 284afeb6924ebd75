import { findAccount } from "@maillage/database/accounts/people.queries";
import { hasVerifiedAdministrator } from "@maillage/database/organisations/claims.queries";
import {
  findCurrentMembership,
  insertMembership,
  lockOrganisation,
} from "@maillage/database/organisations/memberships.queries";
import { listRecipients } from "@maillage/database/organisations/standing.queries";
import { requestMembershipInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { limitByPerson } from "../accounts/limits.ts";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { claimOrganisation, organisationAudit } from "./claim.ts";
import { membershipAudit } from "./own-membership.ts";
import { ownPeoplePath } from "./paths.ts";

type Subject = Awaited<ReturnType<typeof lockOrganisation>> & object;

/** `requested`: its administrators answer; `claimed`: nobody verified does, and the CRESS answers. */
export type Requested = { outcome: "requested" | "claimed"; organisationName: string };

/** Asks to join an organisation that is on the network. Its administrators get a letter. */
export const requestMembership = verb("request-membership", {
  policy: "signed_in",
  input: requestMembershipInput,
  prepare: (call) => limitByPerson(call, { action: "request_membership", most: 20, withinMinutes: 60 }),
  permission: async (work, { organisationId }): Promise<Subject> => {
    const organisation = await lockOrganisation(work.tx, organisationId);
    if (!organisation || organisation.withdrawn) refuse("organisation_not_found");
    const current = await findCurrentMembership(work.tx, { organisationId, personId: signedInPersonId(work.actor) });
    return current ? refuse("already_member") : organisation;
  },
  change: async (work, { input, subject: organisation }): Promise<Change<Requested>> => {
    const personId = signedInPersonId(work.actor);
    if (!(await hasVerifiedAdministrator(work.tx, organisation.id, work.now))) {
      await claimOrganisation(work, { organisation, personId, statement: input.message, status: "requested" });
      const value: Requested = { outcome: "claimed", organisationName: organisation.name };
      return { value, audit: organisationAudit("claimed", organisation) };
    }
    const request = {
      organisationId: organisation.id,
      personId,
      message: input.message,
      decidedBy: null,
      now: work.now,
    };
    const id = await insertMembership(work.tx, { ...request, role: "contributor", status: "requested" });
    const { regionCode } = organisation;
    return {
      value: { outcome: "requested", organisationName: organisation.name },
      audit: membershipAudit("requested", {
        id: id ?? refuse("already_member"),
        regionCode,
        organisationId: organisation.id,
      }),
      letters: await lettersToAdministrators(work, organisation, { personId, message: input.message }),
    };
  },
});

async function lettersToAdministrators(
  work: Work,
  organisation: { id: string; name: string },
  request: { personId: string; message: string },
): Promise<OutgoingLetter[]> {
  const asking = await findAccount(work.tx, request.personId);
  const administrators = await listRecipients(work.tx, organisation.id, ["administrator"]);
  const about = { organisationName: organisation.name, personName: asking?.displayName ?? "" };
  return administrators.map(({ email, personId }) => ({
    template: "membership_requested",
    data: { ...about, message: request.message, path: ownPeoplePath(organisation.id) },
    to: { email, personId },
  }));
}
