import { hasVerifiedAdministrator } from "@maillage/database/organisations/claims.queries";
import { findCurrentMembership, lockOrganisation } from "@maillage/database/organisations/memberships.queries";
import {
  findOrganisationBySiren,
  insertOrganisation,
  type KnownOrganisation,
} from "@maillage/database/organisations/organisations.queries";
import type { OrganisationOrigin } from "@maillage/domain/organisations/organisation";
import { registerOrganisationInput } from "@maillage/domain/organisations/organisation.input";
import { sirenOf } from "@maillage/domain/organisations/siret";
import { refuse } from "@maillage/domain/refusals/refusal";
import { limitByPerson } from "../accounts/limits.ts";
import { actAsFromNowOn, signedInPersonId } from "../accounts/signed-in-person.ts";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { claimOrganisation, organisationAudit } from "./claim.ts";
import { rowToWrite } from "./registration.ts";

/**
 * `registered`: it is theirs, and the CRESS is asked whether they represent it; until then nothing of it is published.
 * `claimed`: it was there without anyone verified (imported, or someone came first); the CRESS decides before they enter.
 */
export type Registered = { outcome: "registered" | "claimed"; organisationId: string; shortCode: string; name: string };

/**
 * Registers an organisation by SIRET, filled from the national register; typed by hand when that does not answer or
 * does not know it. One that exists is joined, not made twice.
 */
export const registerOrganisation = verb("register-organisation", {
  policy: "signed_in",
  input: registerOrganisationInput,
  prepare: async (call, { siret }) => {
    if (await findOrganisationBySiren(call.db, sirenOf(siret))) return null;
    await limitByPerson(call, { action: "register_organisation", most: 20, withinMinutes: 60 });
    return call.register.findBySiret(siret);
  },
  permission: async (work) => signedInPersonId(work.actor),
  change: async (work, { input, subject: personId, prepared: answer }): Promise<Change<Registered>> => {
    const statement = input.message ?? "";
    const known = await findOrganisationBySiren(work.tx, sirenOf(input.siret));
    if (known) return joinKnown(work, known, { personId, statement });
    // Gone between the look-up and now: organisations are never deleted, so this is a fault worth a second try.
    if (!answer) refuse("already_being_done");
    const row = await rowToWrite(work, { siret: input.siret, answer, typed: input.manual });
    const written = await insertOrganisation(work.tx, row);
    if (written) return registered(work, written, { personId, statement, origin: row.origin });
    const quicker = (await findOrganisationBySiren(work.tx, sirenOf(input.siret))) ?? refuse("already_being_done");
    return joinKnown(work, quicker, { personId, statement });
  },
});

async function registered(
  work: Work,
  organisation: KnownOrganisation,
  by: { personId: string; statement: string; origin: OrganisationOrigin },
): Promise<Change<Registered>> {
  await claimOrganisation(work, { organisation, personId: by.personId, statement: by.statement, status: "approved" });
  await actAsFromNowOn(work, organisation.id);
  return {
    value: answerOf("registered", organisation),
    audit: organisationAudit("registered", organisation, { origin: by.origin }),
    // The register was silent or did not know it: asked again later, when the hourly round comes too.
    jobs: by.origin === "manual" ? [{ queue: "complete-from-register", payload: {}, startAfterSeconds: 600 }] : [],
  };
}

/** One's own (a form sent twice) answers as the first time; one without anyone verified is claimed; any other is to be joined. */
async function joinKnown(
  work: Work,
  organisation: KnownOrganisation,
  by: { personId: string; statement: string },
): Promise<Change<Registered>> {
  const locked = await lockOrganisation(work.tx, organisation.id);
  if (!locked || locked.withdrawn) refuse("organisation_not_found");
  const own = await findCurrentMembership(work.tx, { organisationId: organisation.id, personId: by.personId });
  if (own?.role === "administrator") {
    return { value: answerOf(own.status === "approved" ? "registered" : "claimed", organisation), audit: [] };
  }
  if (own) refuse("already_member");
  if (await hasVerifiedAdministrator(work.tx, organisation.id, work.now)) {
    refuse("organisation_already_there", { values: { name: organisation.name, organisationId: organisation.id } });
  }
  await claimOrganisation(work, { organisation, ...by, status: "requested" });
  return { value: answerOf("claimed", organisation), audit: organisationAudit("claimed", organisation) };
}

function answerOf(outcome: Registered["outcome"], organisation: KnownOrganisation): Registered {
  return { outcome, organisationId: organisation.id, shortCode: organisation.shortCode, name: organisation.name };
}
