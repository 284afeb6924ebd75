import { z } from "zod";
import { communeCodeInput } from "../organisations/organisation.input.ts";
import { usualRadiusKm } from "../territories/distance.ts";
import { labelCodes } from "../territories/labels.ts";
import { formatTerritoryReference, parseTerritoryReference } from "../territories/territory.ts";
import {
  categoryCodes,
  categoryGroupCodes,
  listingKindCodes,
  termsCodes,
  themeCodes,
} from "../vocabulary/vocabulary.ts";
import { dayInput } from "../wording/day.input.ts";

/** How results are ordered. */
export const listingOrders = ["relevance", "distance", "newest", "deadline"] as const;

const kilometres = z
  .number("La distance est un nombre entier de kilomètres.")
  .int("La distance est un nombre entier de kilomètres.")
  .min(1, "La distance est d’au moins 1\u00a0km.")
  .max(1000, "La distance est de 1\u00a0000\u00a0km au plus.");
const day = dayInput("Cette date n’est pas lisible. Écrivez par exemple 2027-03-15.").nullable().default(null);

/** Written as references are, so that one territory is one search. */
function isTerritoryReference(text: string): boolean {
  const reference = parseTerritoryReference(text);
  return reference !== null && formatTerritoryReference(reference) === text;
}

/** The search of the list page and of the open data: all filters are optional and add up. */
export const searchListingsInput = z.strictObject({
  text: z.string().trim().max(200, "La recherche peut compter 200\u00a0caractères au plus.").default(""),
  kinds: z.array(z.enum(listingKindCodes, "Cette nature d’annonce n’existe pas.")).max(4).default([]),
  categories: z
    .array(z.enum([...categoryGroupCodes, ...categoryCodes], "Cette catégorie n’existe pas."))
    .max(74)
    .default([]),
  themes: z.array(z.enum(themeCodes, "Ce thème n’existe pas.")).max(4).default([]),
  terms: z.array(z.enum(termsCodes, "Ces conditions n’existent pas.")).max(6).default([]),
  labels: z.array(z.enum(labelCodes, "Ce label n’existe pas.")).max(12).default([]),
  near: z
    .strictObject({
      communeCode: communeCodeInput,
      km: kilometres,
    })
    .nullable()
    .default(null),
  territory: z
    .string()
    .refine(isTerritoryReference, "Ce territoire n’existe pas. Écrivez par exemple departement:63.")
    .nullable()
    .default(null),
  /** Available some day between these two, both included; one of them may be open. */
  availableFrom: day,
  availableTo: day,
  /** Whether a place in the text becomes a filter; not when the person took it away. */
  readPlaces: z.boolean().default(true),
  /** How far around a commune that the text names. */
  placeKm: kilometres.default(usualRadiusKm),
  /** Whether words are searched as they are typed, even those that nothing knows. */
  asTyped: z.boolean().default(false),
  order: z.enum(listingOrders).nullable().default(null),
  size: z.number().int().min(1, "La taille est d’au moins 1.").max(100, "La taille est de 100 au plus.").default(20),
  cursor: z.string().max(800, "Ce curseur n’est pas valable.").nullable().default(null),
});
export type SearchListings = z.output<typeof searchListingsInput>;
