import { hasVerifiedAdministrator } from "@maillage/database/organisations/claims.queries";
import { findCurrentMembership } from "@maillage/database/organisations/memberships.queries";
import { findOrganisationBySiren } from "@maillage/database/organisations/organisations.queries";
import { hasClaimedSiret, lockClaimable } from "@maillage/database/organisations/siren-claims.queries";
import { withdrawRequestsOf } from "@maillage/database/organisations/verifications.queries";
import { claimWithSiretInput } from "@maillage/domain/organisations/organisation.input";
import { sirenOf } from "@maillage/domain/organisations/siret";
import { refuse } from "@maillage/domain/refusals/refusal";
import { limitByPerson } from "../accounts/limits.ts";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import type { RegisterAnswer } from "../register/register.ts";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { askWhetherRepresentative, claimOrganisation, organisationAudit } from "./claim.ts";

/** The CRESS decides; the organisation has its number from then on. */
export type ClaimedWithSiret = { outcome: "claimed"; organisationId: string; shortCode: string; name: string };

type Claimable = NonNullable<Awaited<ReturnType<typeof lockClaimable>>>;

/**
 * Claims an imported organisation that came without a SIREN by saying its SIRET. The register must know it and say it
 * is open, unless it is silent; the CRESS compares and decides. An organisation of this SIREN on the network is named.
 */
export const claimWithSiret = verb("claim-with-siret", {
  policy: "signed_in",
  input: claimWithSiretInput,
  prepare: async (call, { siret }): Promise<RegisterAnswer | null> => {
    await limitByPerson(call, { action: "register_organisation", most: 20, withinMinutes: 60 });
    if (await findOrganisationBySiren(call.db, sirenOf(siret))) return null;
    return call.register.findBySiret(siret);
  },
  permission: async (work, { organisationId }): Promise<Claimable> =>
    (await lockClaimable(work.tx, organisationId)) ?? refuse("organisation_not_found"),
  change: async (work, { input, subject: organisation, prepared: answer }): Promise<Change<ClaimedWithSiret>> => {
    await refuseUnlessClaimable(work, organisation, input.siret);
    const personId = signedInPersonId(work.actor);
    const { id: organisationId, shortCode, name } = organisation;
    const value: ClaimedWithSiret = { outcome: "claimed", organisationId, shortCode, name };
    const own = await findCurrentMembership(work.tx, { organisationId, personId });
    if (own && !(own.role === "administrator" && own.status === "requested")) refuse("already_member");
    // The form sent twice.
    if (own && (await hasClaimedSiret(work.tx, { organisationId, personId, siret: input.siret })))
      return { value, audit: [] };
    const siret = { claimed: input.siret, registerName: nameInRegister(answer) };
    const claim = { organisation, personId, statement: input.message, siret };
    // Asked before without a number, or with another: the question is put anew, and the former one closed.
    if (own) await withdrawRequestsOf(work.tx, { organisationId, personId, now: work.now });
    await (own ? askWhetherRepresentative(work, claim) : claimOrganisation(work, { ...claim, status: "requested" }));
    return { value, audit: organisationAudit("claimed", organisation, { siret: input.siret }) };
  },
});

async function refuseUnlessClaimable(work: Work, organisation: Claimable, siret: string): Promise<void> {
  const { name } = organisation;
  if (!organisation.imported || organisation.siren !== null) refuse("organisation_has_its_siret", { values: { name } });
  const known = await findOrganisationBySiren(work.tx, sirenOf(siret));
  const taken =
    known ?? ((await hasVerifiedAdministrator(work.tx, organisation.id, work.now)) ? organisation : undefined);
  if (taken) {
    const values = { name: taken.name, organisationId: taken.id, shortCode: taken.shortCode };
    refuse("organisation_already_there", { values, ...(known ? { field: "siret" } : {}) });
  }
}

/** What the register calls it; null when it is silent. Refuses a number it does not know, and a closed establishment. */
function nameInRegister(answer: RegisterAnswer | null): string | null {
  switch (answer?.status) {
    case "found":
      return answer.organisation.name;
    case "closed":
      return refuse("establishment_closed", { field: "siret" });
    case "unknown":
      return refuse("siret_unknown", { field: "siret" });
    case "unavailable":
      return null;
    // On the network a moment ago and no longer: organisations are never deleted, so a second try settles it.
    case undefined:
      return refuse("already_being_done");
  }
}
