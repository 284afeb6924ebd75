import { setActingOrganisation } from "@maillage/auth/sessions";
import { listApprovedMemberships } from "@maillage/database/accounts/standing-of-person.queries";
import { actAsInput } from "@maillage/domain/people/account.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { ownSession, signedInPersonId } from "./signed-in-person.ts";

/** Chooses the organisation one acts as for the rest of the session: one of those one is an approved member of. */
export const actAs = verb("act-as", {
  policy: "signed_in",
  input: actAsInput,
  permission: async (work, { organisationId }) => {
    const memberships = await listApprovedMemberships(work.tx, signedInPersonId(work.actor));
    return memberships.find((row) => row.organisationId === organisationId) ?? refuse("organisation_not_found");
  },
  change: async (work, { subject: { organisationId, name, role, regionCode } }): Promise<Change<{ name: string }>> => {
    const { sessionId } = ownSession(work.actor);
    await setActingOrganisation(work.tx, { sessionId, organisationId });
    const audit = { action: "account.acts_as", subjectKind: "organisation", subjectId: organisationId, regionCode };
    return { value: { name }, audit: { ...audit, details: { role } } };
  },
});
