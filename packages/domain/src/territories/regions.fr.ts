import { departementNames, type TerritoryName } from "./departements.fr.ts";

/** The 18 régions with their preposition and article; the overseas collectivities are those of `departementNames`. */
const regionNames: Record<string, TerritoryName> = {
  "01": { name: "Guadeloupe", in: "en", article: "la" },
  "02": { name: "Martinique", in: "en", article: "la" },
  "03": { name: "Guyane", in: "en", article: "la" },
  "04": { name: "La Réunion", in: "à", article: "" },
  "06": { name: "Mayotte", in: "à", article: "" },
  "11": { name: "Île-de-France", in: "en", article: "l’" },
  "24": { name: "Centre-Val de Loire", in: "en", article: "le" },
  "27": { name: "Bourgogne-Franche-Comté", in: "en", article: "la" },
  "28": { name: "Normandie", in: "en", article: "la" },
  "32": { name: "Hauts-de-France", in: "dans les", article: "les" },
  "44": { name: "Grand Est", in: "dans le", article: "le" },
  "52": { name: "Pays de la Loire", in: "dans les", article: "les" },
  "53": { name: "Bretagne", in: "en", article: "la" },
  "75": { name: "Nouvelle-Aquitaine", in: "en", article: "la" },
  "76": { name: "Occitanie", in: "en", article: "l’" },
  "84": { name: "Auvergne-Rhône-Alpes", in: "en", article: "l’" },
  "93": { name: "Provence-Alpes-Côte d’Azur", in: "en", article: "la" },
  "94": { name: "Corse", in: "en", article: "la" },
};

/** The names of a région or overseas collectivity; undefined for an unknown code. */
export function regionName(code: string): TerritoryName | undefined {
  return regionNames[code] ?? (/^9[78]\d$/.test(code) ? departementNames[code] : undefined);
}

/** Codes of the 18 régions. */
export const regionCodes: readonly string[] = Object.keys(regionNames);
