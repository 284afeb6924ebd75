/**
 * Legal families and the INSEE legal categories (level III) that tell them.
 * Source: INSEE, nomenclature of legal categories, September 2022. A SCIC, an ESUS company and a
 * cooperative SAS have no code of their own: they are declared, with evidence.
 */
export const legalFamilies = [
  { code: "association", label: "Association", kind: "ess_structure" },
  { code: "cooperative", label: "Coopérative", kind: "ess_structure" },
  { code: "mutual", label: "Mutuelle", kind: "ess_structure" },
  { code: "foundation", label: "Fondation", kind: "ess_structure" },
  { code: "esus_company", label: "Entreprise solidaire d’utilité sociale (ESUS)", kind: "ess_structure" },
  { code: "company", label: "Société commerciale", kind: "ess_structure" },
  { code: "commune", label: "Commune", kind: "local_authority" },
  { code: "epci", label: "Intercommunalité", kind: "local_authority" },
  { code: "department", label: "Département", kind: "local_authority" },
  { code: "region", label: "Région", kind: "local_authority" },
  { code: "public_body", label: "Établissement public", kind: "local_authority" },
] as const;

export type LegalFamily = (typeof legalFamilies)[number]["code"];
export const legalFamilyCodes = legalFamilies.map((family) => family.code);

/** The 35 categories of local authorities and their groupings, each with the family it belongs to. */
const localAuthorityCategories: Readonly<Record<string, LegalFamily>> = {
  "7210": "commune",
  "7220": "department",
  "7225": "region",
  "7229": "public_body",
  "7230": "region",
  "7312": "commune",
  "7313": "public_body",
  "7314": "public_body",
  "7340": "public_body",
  "7341": "public_body",
  "7342": "public_body",
  "7343": "epci",
  "7344": "epci",
  "7345": "public_body",
  "7346": "epci",
  "7347": "epci",
  "7348": "epci",
  "7349": "public_body",
  "7351": "public_body",
  "7352": "public_body",
  "7353": "public_body",
  "7354": "public_body",
  "7355": "public_body",
  "7356": "public_body",
  "7357": "public_body",
  "7361": "public_body",
  "7362": "public_body",
  "7363": "public_body",
  "7366": "public_body",
  "7367": "public_body",
  "7371": "public_body",
  "7372": "public_body",
  "7373": "public_body",
  "7378": "public_body",
  "7379": "public_body",
};

const associations = new Set(["9210", "9220", "9221", "9222", "9223", "9230", "9260", "5195"]);
const mutuals = new Set(["8210", "8250", "8290", "6411"]);
const cooperatives = new Set(
  (
    "5191 5192 5193 5194 5196 5203 5307 5309 5443 5451 5453 5454 5455 5458 5459 5460 5543 5547 5551 5552 5553 5554 5555 " +
    "5558 5559 5560 5643 5647 5651 5652 5653 5654 5655 5658 5659 5660 6316 6317 6318 6543 6551 6554 6558 6560 6595 6596"
  ).split(" "),
);

/** The family a legal category tells, or `company` for any other: a commercial company shows its ESS status with evidence. */
export function familyOfLegalCategory(category: string): LegalFamily {
  const authority = localAuthorityCategories[category];
  if (authority) return authority;
  if (associations.has(category)) return "association";
  if (mutuals.has(category)) return "mutual";
  if (cooperatives.has(category)) return "cooperative";
  if (category === "9300") return "foundation";
  return "company";
}

/** The kind of organisation a family belongs to. */
export function kindOfFamily(family: LegalFamily): "local_authority" | "ess_structure" {
  return legalFamilies.find((row) => row.code === family)?.kind ?? "ess_structure";
}

/** The French name of a family; the code itself when unknown. */
export function familyLabel(code: string): string {
  return legalFamilies.find((row) => row.code === code)?.label ?? code;
}
