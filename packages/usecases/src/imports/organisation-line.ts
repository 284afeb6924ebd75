import { z } from "zod";
import type { ImportedOrganisation } from "@maillage/database/imports/imported-organisations.queries";
import { editProfileInput, organisationNameInput } from "@maillage/domain/organisations/organisation.input";
import { isSiren, isSiret, normaliseSiret, sirenOf } from "@maillage/domain/organisations/siret";
import type { CommuneResolver } from "@maillage/territories/commune-resolver";
import { exchangeFamilies, exchangeFamilyCodes } from "./exchange-families.ts";
import { codeField, firstReason, textField } from "./exchange-text.ts";
import { importReasons } from "./import-reasons.fr.ts";
import { organisationReference } from "./organisation-reference.ts";

const optionalText = (field: string) =>
  z
    .union([textField(field), z.literal("")], { error: () => importReasons.notText(field) })
    .nullish()
    .transform((text) => text ?? "");

const rnaField = optionalText("rna").refine(
  (rna) => rna === "" || /^W\d[\dA-Z]\d{7}$/.test(rna),
  importReasons.unknownValue("rna", "…"),
);

/** One line of our own format: a name, a family, a commune; a SIRET or a SIREN when there is one. */
const organisationLine = z.object({
  name: textField("name").pipe(organisationNameInput),
  family: codeField("family", exchangeFamilyCodes),
  commune: textField("commune"),
  siret: optionalText("siret")
    .transform(normaliseSiret)
    .refine((siret) => siret === "" || isSiret(siret), { error: ({ input }) => importReasons.badSiret(String(input)) }),
  siren: optionalText("siren")
    .transform(normaliseSiret)
    .refine((siren) => siren === "" || isSiren(siren), { error: ({ input }) => importReasons.badSiren(String(input)) }),
  rna: rnaField,
  description: optionalText("description").pipe(editProfileInput.shape.description),
  website: optionalText("website").pipe(editProfileInput.shape.website),
});

/** Reads one object of the file, or says why it cannot be read. */
export function readOrganisationLine(
  value: object,
  resolve: CommuneResolver,
): ImportedOrganisation | { reason: string } {
  const read = organisationLine.safeParse(value);
  if (!read.success) return { reason: firstReason(read.error) };
  const { name, family, commune, siret, rna, description, website } = read.data;
  const communeCode = resolve(commune);
  if (communeCode === null) return { reason: importReasons.unknownCommune(commune) };
  const siren = siret === "" ? read.data.siren : sirenOf(siret);
  return {
    siren: siren === "" ? null : siren,
    siret: siret === "" ? null : siret,
    reference: siren === "" ? organisationReference({ name, communeCode, family }) : null,
    name,
    ...exchangeFamilies[family],
    communeCode,
    rna: rna === "" ? null : rna,
    description,
    website: website === "" ? null : website,
  };
}
