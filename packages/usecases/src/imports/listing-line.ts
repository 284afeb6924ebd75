import { z } from "zod";
import type { ReachKind } from "@maillage/domain/listings/listing";
import { listingDraftInput } from "@maillage/domain/listings/listing-content.input";
import { organisationNameInput } from "@maillage/domain/organisations/organisation.input";
import { isSiret, normaliseSiret } from "@maillage/domain/organisations/siret";
import { usualRadiusKm } from "@maillage/domain/territories/distance";
import { categoryCodes, listingKindCodes, termsCodes, themeCodes } from "@maillage/domain/vocabulary/vocabulary";
import { exchangeFamilyCodes } from "./exchange-families.ts";
import { codeField, dateField, firstReason, textField } from "./exchange-text.ts";
import { importReasons } from "./import-reasons.fr.ts";

const longestReference = 100;

const siretField = z
  .string(importReasons.notText("organisation.siret"))
  .transform(normaliseSiret)
  .superRefine((siret, context) => {
    if (!isSiret(siret)) context.addIssue({ code: "custom", message: importReasons.badSiret(siret) });
  })
  .nullish();

const organisationField = z.object(
  {
    name: textField("organisation.name").pipe(organisationNameInput),
    family: codeField("organisation.family", exchangeFamilyCodes),
    siret: siretField,
  },
  {
    error: ({ input }) =>
      input === undefined || input === null ? importReasons.missing("organisation") : importReasons.notAnObject,
  },
);

const radiusField = z
  .number({ error: ({ input }) => importReasons.badRadius(input) })
  .nullish()
  .superRefine((value, context) => {
    if (value === null || value === undefined) return;
    if (!Number.isInteger(value) || value < 1 || value > 10_000)
      context.addIssue({ code: "custom", message: importReasons.badRadius(value) });
  });

/** One line of the exchange format; keys it does not know are passed over. The ceilings are those of the form. */
const listingLine = z
  .object({
    id: textField("id").refine((id) => id.length <= longestReference, importReasons.unknownValue("id", "…")),
    kind: codeField("kind", listingKindCodes),
    title: textField("title")
      .transform((title) => title.replace(/\s+/g, " "))
      .pipe(listingDraftInput.shape.title.unwrap()),
    body: textField("body")
      .transform((body) => body.replaceAll("\r\n", "\n"))
      .pipe(listingDraftInput.shape.body.unwrap()),
    category: codeField("category", categoryCodes),
    theme: codeField("theme", themeCodes),
    organisation: organisationField,
    commune: textField("commune"),
    radiusKm: radiusField,
    startsOn: dateField("startsOn"),
    endsOn: dateField("endsOn"),
    terms: codeField("terms", termsCodes),
    quantity: z
      .union([textField("quantity"), z.literal("")], { error: () => importReasons.notText("quantity") })
      .nullish()
      .transform((quantity) => quantity ?? "")
      .pipe(listingDraftInput.shape.quantity.unwrap()),
  })
  .refine(
    ({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn,
    importReasons.endsBeforeItStarts,
  );

/** What a line says, checked, before its commune is looked up. */
export type ListingLine = z.output<typeof listingLine>;

/** Reads one object of the file, or says why it cannot be read. */
export function readListingLine(value: object): ListingLine | { reason: string } {
  const read = listingLine.safeParse(value);
  return read.success ? read.data : { reason: firstReason(read.error) };
}

/** How far a listing reaches: 1000 means the mainland and Corsica, 10000 overseas too, anything else is a distance. */
export function reachOf(radiusKm: number | null | undefined): { kind: ReachKind; km: number | null } {
  if (radiusKm === 1000) return { kind: "mainland", km: null };
  if (radiusKm === 10_000) return { kind: "country", km: null };
  return { kind: "radius", km: radiusKm ?? usualRadiusKm };
}
