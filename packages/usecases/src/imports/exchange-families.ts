import { type LegalFamily, legalFamilies } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind } from "@maillage/domain/organisations/organisation";

/** What a family of the exchange format is on the network. */
export type ExchangeFamily = { kind: OrganisationKind; family: LegalFamily };

/**
 * The ten families of the exchange format (JSON lines of listings and organisations), each with our kind of
 * organisation and legal family. `company`, ours, is read as well so that what is exported can be imported.
 */
export const exchangeFamilies = {
  association: { kind: "ess_structure", family: "association" },
  cooperative: { kind: "ess_structure", family: "cooperative" },
  mutual: { kind: "ess_structure", family: "mutual" },
  foundation: { kind: "ess_structure", family: "foundation" },
  esus_company: { kind: "ess_structure", family: "esus_company" },
  commune: { kind: "local_authority", family: "commune" },
  epci: { kind: "local_authority", family: "epci" },
  department: { kind: "local_authority", family: "department" },
  region: { kind: "local_authority", family: "region" },
  public_body: { kind: "local_authority", family: "public_body" },
  company: { kind: "ess_structure", family: "company" },
} as const satisfies Record<LegalFamily, ExchangeFamily>;

export const exchangeFamilyCodes = legalFamilies.map((family) => family.code);
