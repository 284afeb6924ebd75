import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { DeclaredStatus } from "@maillage/domain/organisations/organisation";

/** What the national register says of an establishment and its legal person. */
export type RegisteredOrganisation = {
  siret: string;
  siren: string;
  name: string;
  legalCategory: string;
  family: LegalFamily;
  activityCode: string | null;
  activityCode2025: string | null;
  /** Today's commune: arrondissements of Paris, Lyon and Marseille are already folded. */
  communeCode: string;
  rna: string | null;
  isHeadOffice: boolean;
  essListed: boolean;
  suggestedStatus: DeclaredStatus | null;
};

export type RegisterAnswer =
  | { status: "found"; organisation: RegisteredOrganisation }
  | { status: "closed"; name: string }
  | { status: "unknown" }
  | { status: "unavailable" };

/** The national register of organisations, asked by SIRET. Never throws: a register that does not answer is `unavailable`. */
export type Register = { findBySiret(siret: string): Promise<RegisterAnswer> };
