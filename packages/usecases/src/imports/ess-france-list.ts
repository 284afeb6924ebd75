import type { ImportedOrganisation } from "@maillage/database/imports/imported-organisations.queries";
import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import { organisationNameInput } from "@maillage/domain/organisations/organisation.input";
import { isSiren } from "@maillage/domain/organisations/siret";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import { plain } from "@maillage/territories/label-formats";
import type { CommuneByName } from "./find-commune-by-name.ts";
import { importReasons } from "./import-reasons.fr.ts";

/** Whose word the list is: shown with the verification. */
export const essFranceName = "la liste nationale des entreprises de l’ESS (ESS France)";

/** The columns of the published list (CSV), by how their names begin. */
const columnStarts = {
  siren: "siren",
  name: "nom ou raison sociale",
  family: "famille juridique",
  postalCode: "code postal",
  commune: "libelle de la commune",
} as const;
type Column = keyof typeof columnStarts;

/** Where each column stands, or null when the file is not this list. */
export function essFranceColumns(header: readonly string[]): Record<Column, number> | null {
  const names = header.map(plain);
  const place = (column: Column): number => names.findIndex((name) => name.startsWith(columnStarts[column]));
  const columns = {
    siren: place("siren"),
    name: place("name"),
    family: place("family"),
    postalCode: place("postalCode"),
    commune: place("commune"),
  };
  return Object.values(columns).includes(-1) ? null : columns;
}

/** The list writes families in words, in the plural or not. */
const familyWords: readonly [start: string, family: LegalFamily][] = [
  ["association", "association"],
  ["cooperative", "cooperative"],
  ["mutuelle", "mutual"],
  ["fondation", "foundation"],
  ["societe commerciale", "esus_company"],
  ["societes commerciales", "esus_company"],
  ["entreprise solidaire", "esus_company"],
  ["entreprises solidaires", "esus_company"],
  ["esus", "esus_company"],
];

function familyOf(words: string): LegalFamily | null {
  const text = plain(words);
  return familyWords.find(([start]) => text.startsWith(start))?.[1] ?? null;
}

/** Reads one line of the list. Its SIREN has lost its leading zeros. */
export function readEssFranceLine(
  cells: readonly string[],
  columns: Record<Column, number>,
  communeByName: CommuneByName,
): ImportedOrganisation | { reason: string } {
  const cell = (column: Column): string => cells[columns[column]] ?? "";
  if (cell("siren") === "") return { reason: importReasons.missing("SIREN") };
  const siren = cell("siren").replace(/\s/g, "").padStart(9, "0");
  if (!isSiren(siren) || /^0+$/.test(siren)) return { reason: importReasons.badSiren(cell("siren")) };
  const name = organisationNameInput.safeParse(typographicName(cell("name")));
  if (!name.success) return { reason: importReasons.missing("Nom ou raison sociale") };
  const family = familyOf(cell("family"));
  if (family === null) return { reason: importReasons.unknownFamily(cell("family")) };
  const postalCode = cell("postalCode").padStart(5, "0");
  const communeCode = communeByName({ name: cell("commune"), postalCode });
  if (communeCode === null) return { reason: importReasons.communeNotFound(cell("commune"), postalCode) };
  return { siren, siret: null, reference: null, name: name.data, kind: "ess_structure", family, communeCode };
}
