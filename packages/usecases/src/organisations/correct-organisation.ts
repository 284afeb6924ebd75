import { correctTyped, lockTyped } from "@maillage/database/organisations/corrections.queries";
import { findCommune } from "@maillage/database/territories/territories.queries";
import { kindOfFamily } from "@maillage/domain/organisations/legal-family";
import { correctOrganisationInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { actingOf } from "../verbs/acting-of.ts";
import { type Change, verb } from "../verbs/verb.ts";
import { organisationAudit } from "./claim.ts";

/**
 * Mends the name, the commune or the legal form of an organisation typed by hand while the register did not answer:
 * until it does, or until a CRESS has verified something of it. Its SIRET stays what it was registered with.
 */
export const correctOrganisation = verb("correct-organisation", {
  policy: "administrator",
  input: correctOrganisationInput,
  permission: async (work) =>
    (await lockTyped(work.tx, actingOf(work).organisationId)) ?? refuse("organisation_not_found"),
  change: async (work, { input, subject: organisation }): Promise<Change<null>> => {
    if (organisation.settled) refuse("organisation_facts_settled");
    const commune =
      (await findCommune(work.tx, input.communeCode)) ?? refuse("commune_unknown", { field: "communeCode" });
    await correctTyped(work.tx, {
      organisationId: organisation.id,
      name: input.name,
      family: input.family,
      kind: kindOfFamily(input.family),
      communeCode: commune.code,
      regionCode: commune.regionCode,
      now: work.now,
    });
    const former = { name: organisation.name, family: organisation.family, commune: organisation.communeCode };
    const { id } = organisation;
    return { value: null, audit: organisationAudit("corrected", { id, regionCode: commune.regionCode }, former) };
  },
});
