import { z } from "zod";
import { legalFamilyCodes } from "@maillage/domain/organisations/legal-family";
import { natures } from "@maillage/domain/vocabulary/natures";
import { categoryCodes, themeCodes } from "@maillage/domain/vocabulary/vocabulary";

const listingFields = {
  id: z.uuid().meta({ description: "Identifiant stable." }),
  reference: z.string().nullable().meta({ description: "Identifiant dans le fichier d’où l’annonce a été importée." }),
  nature: z.enum(natures),
  titre: z.string(),
  resume: z.string().meta({ description: "Le début du texte." }),
  theme: z.enum(themeCodes).nullable(),
  categorie: z.enum(categoryCodes).nullable(),
  structure: z.strictObject({
    nom: z.string(),
    type: z.enum(legalFamilyCodes).meta({ description: "Famille juridique." }),
  }),
  commune: z.strictObject({ code: z.string(), nom: z.string() }).nullable(),
  distance_km: z.number().nullable().meta({ description: "Distance à pres_de, en kilomètres." }),
  publiee_le: z.iso.datetime().nullable(),
  expire_le: z.iso.date().nullable().meta({ description: "Rien pour une annonce permanente." }),
  url: z.url().meta({ description: "Page publique de l’annonce." }),
};

/** A listing as the open data shows it in a list. */
export const listingAnswer = z.strictObject(listingFields);
export type ListingAnswer = z.output<typeof listingAnswer>;

/** `GET /api/v1/annonces/<id>`. */
export const oneListingAnswer = z.strictObject({ ...listingFields, texte: z.string() });
export type OneListingAnswer = z.output<typeof oneListingAnswer>;

/** `GET /api/v1/annonces`. */
export const listingsAnswer = z.strictObject({
  annonces: z.array(listingAnswer),
  total: z.int().min(0).meta({ description: "Nombre d’annonces trouvées, compté jusqu’à 10\u00a0000." }),
  suivant: z
    .string()
    .nullable()
    .meta({ description: "À donner dans «\u00a0curseur\u00a0» pour la suite\u00a0; rien à la dernière page." }),
  filtres: z
    .strictObject({
      lieu: z
        .strictObject({
          texte: z.string().meta({ description: "Les mots de q qui disaient ce lieu." }),
          nom: z.string(),
          pres_de: z.string().nullable(),
          rayon: z.int().nullable(),
          territoire: z.string().nullable(),
        })
        .nullable(),
      orthographe: z.array(z.strictObject({ texte: z.string(), compris: z.string() })),
    })
    .meta({
      description:
        "Ce qui a été compris de q\u00a0: un lieu devenu un filtre (lieux=non l’ôte), des mots dont l’orthographe a été reprise.",
    }),
});
export type ListingsAnswer = z.output<typeof listingsAnswer>;

/** `GET /api/v1/annonces/<id>/correspondances`. */
export const complementsAnswer = z.strictObject({
  correspondances: z.array(
    z.strictObject({
      annonce: listingAnswer,
      score: z.number().min(0).max(1).meta({ description: "De 0 à 1\u00a0: à quel point les deux se complètent." }),
      raisons: z.array(z.string()).meta({ description: "Pourquoi, en quelques mots, l’essentiel d’abord." }),
    }),
  ),
});
export type ComplementsAnswer = z.output<typeof complementsAnswer>;

/** `GET /api/v1/communes`. */
export const communesAnswer = z.strictObject({
  communes: z.array(
    z.strictObject({
      code: z.string(),
      nom: z.string(),
      codesPostaux: z.array(z.string()),
      departement: z.string().meta({ description: "Code du département." }),
      region: z.string().meta({ description: "Code de la région." }),
      epci: z.string().nullable().meta({ description: "SIREN de l’intercommunalité." }),
      population: z.int(),
    }),
  ),
});
export type CommunesAnswer = z.output<typeof communesAnswer>;

/** What every refusal looks like; `parametre` when one is to be mended. */
export const problemAnswer = z.strictObject({ erreur: z.string(), parametre: z.string().optional() });
export type ProblemAnswer = z.output<typeof problemAnswer>;
