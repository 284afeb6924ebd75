import { findOrganisationById, updateProfile } from "@maillage/database/organisations/organisations.queries";
import { editProfileInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { actingOf } from "../verbs/acting-of.ts";
import { type Change, verb } from "../verbs/verb.ts";
import { organisationAudit } from "./claim.ts";

/** Changes what the organisation says of itself on its page; its name and place stay the register's. */
export const editProfile = verb("edit-profile", {
  policy: "administrator",
  input: editProfileInput,
  permission: async (work) =>
    (await findOrganisationById(work.tx, actingOf(work).organisationId)) ?? refuse("organisation_not_found"),
  change: async (work, { input, subject: organisation }): Promise<Change<null>> => {
    const { description } = input;
    const website = input.website === "" ? null : input.website;
    await updateProfile(work.tx, { organisationId: organisation.id, description, website, now: work.now });
    return { value: null, audit: organisationAudit("profile_changed", organisation) };
  },
});
