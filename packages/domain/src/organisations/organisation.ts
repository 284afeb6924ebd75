/** The kinds of legal person on the network. */
export const organisationKinds = [
  { code: "local_authority", label: "Collectivité" },
  { code: "ess_structure", label: "Structure de l’ESS" },
  { code: "support_body", label: "Organisme d’appui" },
  { code: "cress", label: "CRESS" },
] as const;
export type OrganisationKind = (typeof organisationKinds)[number]["code"];

/** Declared statuses that no legal category tells: shown only once a CRESS has seen the evidence. */
export const declaredStatuses = [
  { code: "scic", label: "Société coopérative d’intérêt collectif (SCIC)" },
  { code: "scop", label: "Société coopérative de production (SCOP)" },
  { code: "esus", label: "Agrément ESUS" },
  { code: "cooperative_sas", label: "SAS coopérative" },
  { code: "commercial_ess", label: "Société commerciale de l’ESS" },
  { code: "work_integration", label: "Structure d’insertion par l’activité économique" },
] as const;
export type DeclaredStatus = (typeof declaredStatuses)[number]["code"];

/** Facts a CRESS verifies about an organisation. */
export const verifiedFacts = [
  { code: "representative", label: "Représentation vérifiée" },
  { code: "ess_status", label: "Structure de l’ESS vérifiée" },
  { code: "local_authority", label: "Collectivité vérifiée" },
] as const;
export type VerifiedFact = (typeof verifiedFacts)[number]["code"];

/** How the organisation came: filled from the national register, typed while it did not answer, or imported. */
export const organisationOrigins = ["found", "manual", "imported"] as const;
export type OrganisationOrigin = (typeof organisationOrigins)[number];

export const verificationRequestStatuses = ["pending", "accepted", "refused", "withdrawn"] as const;
export type VerificationRequestStatus = (typeof verificationRequestStatuses)[number];

/** Whose word a verification rests on. */
export const verificationSources = ["cress", "national_team", "register", "operator_import"] as const;
export type VerificationSource = (typeof verificationSources)[number];

/** How long before its end an organisation hears that a verification will end. */
export const verificationReminderInDays = 30;

/** One verification still in force: what was verified, by whom, when, until when. */
export type Verification = {
  fact: VerifiedFact;
  statusName: string | null;
  verifierName: string;
  verifiedAt: Date;
  expiresAt: Date | null;
};

/** The French name of a declared status; the code itself when unknown. */
export function declaredStatusLabel(code: string): string {
  return declaredStatuses.find((row) => row.code === code)?.label ?? code;
}

/** The French name of an organisation kind; the code itself when unknown. */
export function organisationKindLabel(code: string): string {
  return organisationKinds.find((row) => row.code === code)?.label ?? code;
}
