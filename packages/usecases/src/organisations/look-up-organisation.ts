import { hasVerifiedAdministrator } from "@maillage/database/organisations/claims.queries";
import { findOrganisationBySiren } from "@maillage/database/organisations/organisations.queries";
import { findCommune } from "@maillage/database/territories/territories.queries";
import { familyLabel, type LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { DeclaredStatus } from "@maillage/domain/organisations/organisation";
import { sirenOf } from "@maillage/domain/organisations/siret";
import { whyNotAllowed } from "@maillage/domain/permissions/policy";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import { limitByPerson } from "../accounts/limits.ts";
import type { RegisteredOrganisation } from "../register/register.ts";
import type { Call } from "../verbs/verb.ts";

/** What the form shows once a SIRET is typed. */
export type LookUp =
  | {
      status: "found";
      siret: string;
      name: string;
      family: LegalFamily;
      familyLabel: string;
      commune: { code: string; name: string; departementName: string };
      suggestedStatus: DeclaredStatus | null;
    }
  /** On the network: joined, not made again. `administered`: its verified people answer, else the CRESS does. */
  | { status: "already_there"; organisationId: string; shortCode: string; name: string; administered: boolean }
  | { status: "closed"; name: string }
  | { status: "unknown" }
  | { status: "unavailable" };

/** Looks a SIRET up on the network, then in the national register. Changes nothing. */
export async function lookUpOrganisation(call: Call, input: { siret: string }): Promise<LookUp> {
  refuseWhen(whyNotAllowed("signed_in", call.actor));
  const known = await findOrganisationBySiren(call.db, sirenOf(input.siret));
  if (known) {
    const administered = await hasVerifiedAdministrator(call.db, known.id, call.now());
    return {
      status: "already_there",
      organisationId: known.id,
      shortCode: known.shortCode,
      name: known.name,
      administered,
    };
  }
  await limitByPerson(call, { action: "look_up", most: 30, withinMinutes: 10 });
  const answer = await call.register.findBySiret(input.siret);
  return answer.status === "found" ? found(call, answer.organisation) : answer;
}

async function found(call: Call, organisation: RegisteredOrganisation): Promise<LookUp> {
  const commune = await findCommune(call.db, organisation.communeCode);
  if (!commune) return { status: "unknown" };
  const { siret, name, family, suggestedStatus } = organisation;
  const { code, departementName } = commune;
  return {
    status: "found",
    siret,
    name,
    family,
    familyLabel: familyLabel(family),
    commune: { code, name: commune.name, departementName },
    suggestedStatus,
  };
}
