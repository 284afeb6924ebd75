import { z } from "zod";
import { usualRadiusKm } from "@maillage/domain/territories/distance";
import { natures } from "@maillage/domain/vocabulary/natures";
import { categoryCodes, categoryGroupCodes, themeCodes } from "@maillage/domain/vocabulary/vocabulary";
import { dayInput } from "@maillage/domain/wording/day.input";
import { quoted } from "./query-string.ts";

const named = (parameter: string, rest: string): string => `Le paramètre ${quoted(parameter)} ${rest}`;

/** Digits only: no sign, no exponent, no spaces. */
const wholeNumber = (parameter: string, bounds: { from: number; to: number; unit: string }) => {
  const message = named(
    parameter,
    `est un nombre entier${bounds.unit}, de ${bounds.from} à ${bounds.to.toLocaleString("fr-FR")}.`,
  );
  return z
    .string()
    .regex(/^\d{1,6}$/, message)
    .transform(Number)
    .pipe(z.int(message).min(bounds.from, message).max(bounds.to, message));
};

const size = wholeNumber("taille", { from: 1, to: 100, unit: "" })
  .optional()
  .meta({ description: "Nombre de résultats par page, 20 si rien n’est dit." });

const day = (parameter: string) => dayInput(named(parameter, "est une date, par exemple 2027-03-15.")).optional();

const filters = {
  lieux: z.enum(["oui", "non"], named("lieux", "vaut oui ou non.")).optional().meta({
    description:
      "Avec «\u00a0non\u00a0», un lieu nommé dans q reste un mot cherché\u00a0; sinon il devient un filtre, rendu dans «\u00a0filtres\u00a0».",
  }),
  orthographe: z.enum(["reprise", "exacte"], named("orthographe", "vaut reprise ou exacte.")).optional().meta({
    description:
      "Avec «\u00a0exacte\u00a0», les mots de q sont cherchés tels qu’ils sont écrits\u00a0; sinon un mot inconnu est pris pour le plus proche.",
  }),
  du: day("du").meta({ description: "Premier jour\u00a0: les annonces disponibles ce jour-là ou après." }),
  au: day("au").meta({ description: "Dernier jour\u00a0: les annonces disponibles ce jour-là ou avant." }),
  q: z
    .string()
    .max(200, named("q", "peut compter 200\u00a0caractères au plus."))
    .optional()
    .meta({ description: "Mots recherchés dans le titre et le texte." }),
  nature: z
    .enum(natures, named("nature", `vaut ${natures.slice(0, -1).join(", ")} ou ${natures.at(-1)}.`))
    .optional()
    .meta({ description: "Nature de l’annonce." }),
  categorie: z
    .enum(
      [...categoryGroupCodes, ...categoryCodes],
      named("categorie", "est un code de catégorie, par exemple mobility ou mobility.minibus."),
    )
    .optional()
    .meta({ description: "Code de catégorie\u00a0; une catégorie de premier niveau prend aussi ses sous-catégories." }),
  theme: z
    .enum(themeCodes, named("theme", `vaut ${themeCodes.slice(0, -1).join(", ")} ou ${themeCodes.at(-1)}.`))
    .optional()
    .meta({ description: "Thème de l’annonce." }),
  pres_de: z
    .string()
    .toUpperCase()
    .regex(/^(\d{2}|2[AB])\d{3}$/, named("pres_de", "est le code INSEE d’une commune, par exemple 63003."))
    .optional()
    .meta({
      description:
        "Code INSEE de la commune au centre de la recherche. Un ancien code mène à la commune d’aujourd’hui.",
    }),
  rayon: wholeNumber("rayon", { from: 1, to: 1000, unit: " de kilomètres" })
    .optional()
    .meta({ description: `Distance en kilomètres autour de pres_de, ${usualRadiusKm} si rien n’est dit.` }),
  territoire: z
    .string()
    .regex(
      /^(region:\d{2,3}|departement:(\d{2,3}|2[ABab])|epci:\d{9}|commune:(\d{2}|2[ABab])\d{3})$/,
      named("territoire", "s’écrit region:84, departement:63, epci:200069169 ou commune:63003."),
    )
    .optional()
    .meta({
      description: "Territoire où se trouve l’annonce\u00a0: region:84, departement:63, epci:SIREN ou commune:63003.",
    }),
  taille: size,
};

const askedTogether =
  "Le paramètre «\u00a0rayon\u00a0» demande aussi «\u00a0pres_de\u00a0», le code INSEE de la commune au centre.";

const endFirst = "Le paramètre «\u00a0au\u00a0» vient avant «\u00a0du\u00a0». Donnez une fin qui vient après le début.";

/** `GET /api/v1/annonces.atom`: every filter of the listings. */
export const feedQuery = z.strictObject(filters);

/** `GET /api/v1/annonces`. */
export const listingsQuery = z.strictObject({
  ...filters,
  curseur: z
    .string()
    .max(800, named("curseur", "n’est pas valable. Reprenez celui de «\u00a0suivant\u00a0»."))
    .optional()
    .meta({ description: "Suite des résultats\u00a0: la valeur de «\u00a0suivant\u00a0» de la page précédente." }),
});
export type ListingsQuery = z.output<typeof listingsQuery>;

/** What is wrong with parameters that are right one by one. */
export function whatIsWrongTogether({ rayon, pres_de, du, au }: z.output<typeof feedQuery>) {
  if (rayon !== undefined && pres_de === undefined) return { parameter: "rayon", message: askedTogether };
  return du !== undefined && au !== undefined && au < du ? { parameter: "au", message: endFirst } : null;
}

/** `GET /api/v1/annonces/<id>/correspondances`. */
export const complementsQuery = z.strictObject({
  taille: wholeNumber("taille", { from: 1, to: 20, unit: "" })
    .optional()
    .meta({ description: "Nombre de correspondances, 10 si rien n’est dit." }),
});

/** `GET /api/v1/communes`. */
export const communesQuery = z.strictObject({
  q: z
    .string()
    .max(100, named("q", "peut compter 100\u00a0caractères au plus."))
    .optional()
    .meta({ description: "Nom d’hier ou d’aujourd’hui, code postal, code INSEE, avec ou sans le département." }),
  taille: size,
});
