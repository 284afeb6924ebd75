import { z } from "zod";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { organisationKinds } from "@maillage/domain/organisations/organisation";
import { communeCodeInput } from "@maillage/domain/organisations/organisation.input";

/** What the list of organisations may be asked: filters add up, and nothing asked means all. */
export const searchOrganisationsInput = z.strictObject({
  text: z.string().trim().max(200, "La recherche peut compter 200\u00a0caractères au plus.").optional(),
  kind: z
    .enum(
      organisationKinds.map((kind) => kind.code),
      "Ce type de structure n’existe pas.",
    )
    .optional(),
  regionCode: z
    .string()
    .regex(/^(\d{2}|9[78]\d)$/, "Cette région n’existe pas.")
    .optional(),
  communeCode: communeCodeInput.optional(),
  near: searchListingsInput.shape.near,
  territory: searchListingsInput.shape.territory,
  readPlaces: searchListingsInput.shape.readPlaces,
  placeKm: searchListingsInput.shape.placeKm,
  asTyped: searchListingsInput.shape.asTyped,
  size: z
    .int("La taille est un nombre entier.")
    .min(1, "La taille est de 1 au moins.")
    .max(100, "La taille est de 100 au plus.")
    .default(20),
  cursor: z.string().max(1000, "Cette suite de résultats n’est pas valable.").optional(),
});
export type SearchOrganisations = z.output<typeof searchOrganisationsInput>;
