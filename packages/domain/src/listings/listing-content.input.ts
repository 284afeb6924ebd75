import { z } from "zod";
import { communeCodeInput } from "../organisations/organisation.input.ts";
import { categoryCodes, listingKindCodes, termsCodes, themeCodes } from "../vocabulary/vocabulary.ts";
import { dayInput } from "../wording/day.input.ts";
import { procedureCodes, reachKindCodes } from "./listing.ts";

const words = (name: string, most: number) =>
  z
    .string()
    .trim()
    .max(most, `${name} peut compter ${most.toLocaleString("fr-FR")}\u00a0caractères au plus.`)
    .default("");

const optionalDay = (name: string) =>
  dayInput(`${name} doit être une date, par exemple 15/03/2027.`).nullable().default(null);

/** What an author may save at any moment: every field may still be missing but the kind. */
export const listingDraftInput = z
  .strictObject({
    kind: z.enum(listingKindCodes, "Choisissez d’abord ce que vous voulez déposer."),
    title: words("Le titre", 120),
    body: words("La description", 5000),
    theme: z.enum(themeCodes, "Choisissez un thème dans la liste.").nullable().default(null),
    category: z.enum(categoryCodes, "Choisissez une catégorie dans la liste.").nullable().default(null),
    terms: z.enum(termsCodes, "Choisissez les conditions dans la liste.").nullable().default(null),
    communeCode: communeCodeInput.nullable().default(null),
    reachKind: z.enum(reachKindCodes, "Choisissez jusqu’où va votre annonce.").default("radius"),
    reachKm: z
      .number("La distance est un nombre de kilomètres, par exemple 30.")
      .int("La distance est un nombre entier de kilomètres, par exemple 30.")
      .min(1, "La distance est d’au moins 1\u00a0km.")
      .max(500, "Au-delà de 500\u00a0km, choisissez «\u00a0Dans l’Hexagone et en Corse\u00a0».")
      .nullable()
      .default(null),
    startsOn: optionalDay("La date de début"),
    endsOn: optionalDay("La date de fin"),
    quantity: words("La quantité", 120),
    standing: z.boolean().default(false),
    availability: words("La disponibilité", 500),
    partnersWanted: words("Les partenaires recherchés", 500),
    whatIsShared: words("Ce qui serait partagé", 500),
    deadline: optionalDay("La date limite"),
    procedure: z.enum(procedureCodes, "Choisissez une procédure dans la liste.").nullable().default(null),
    eligibility: words("Les conditions pour répondre", 1000),
  })
  // A draft may lack everything, but not say that it ends before it begins: no later step could keep that.
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    message: "La date de fin précède la date de début. Corrigez l’une des deux.",
  });

export const listingIdInput = z.strictObject({ listingId: z.uuid("Cette annonce n’existe pas.") });

/** `key` comes with the form: the same form sent twice makes one draft. */
export const saveDraftInput = z.strictObject({
  listingId: z.uuid("Cette annonce n’existe pas.").nullable().default(null),
  key: z.string().min(8).max(64).nullable().default(null),
  content: listingDraftInput,
});

/** `key` comes with the button: pressed twice, it makes one copy. */
export const duplicateListingInput = z.strictObject({
  listingId: z.uuid("Cette annonce n’existe pas."),
  key: z.string().min(8).max(64).nullable().default(null),
});

export const reviseListingInput = z.strictObject({
  listingId: z.uuid("Cette annonce n’existe pas."),
  content: listingDraftInput,
});

export const describePhotoInput = z
  .string("Décrivez la photo en quelques mots, pour les personnes qui ne la voient pas.")
  .trim()
  .min(3, "Décrivez la photo en quelques mots, pour les personnes qui ne la voient pas.")
  .max(200, "La description de la photo peut compter 200\u00a0caractères au plus.");

export const removePhotoInput = z.strictObject({ listingId: z.uuid(), photoId: z.uuid() });
