import { ofCommune } from "@maillage/domain/territories/territory-wording.fr";
import { countOf, numberInWords } from "@maillage/domain/wording/numbers.fr";

/** How many listings were found, in words; past ten thousand nobody counts. */
export function resultCount({ total, totalIsCapped }: { total: number; totalIsCapped: boolean }): string {
  const words = countOf(total, { none: "Aucune annonce", one: "annonce", many: "annonces" });
  return totalIsCapped ? `Plus de ${words}` : words;
}

/** « 12 annonces à moins de 30 km d’Ambert » is said by its parts: the page's title. */
export function searchTitle(search: {
  text: string;
  place: string | null;
  km: number;
  territoryName: string | null;
}): string {
  const { text, place, km, territoryName } = search;
  const about = text ? `Annonces pour «\u00a0${text}\u00a0»` : "Annonces";
  if (place) return `${about} à moins de ${numberInWords(km)}\u00a0km ${ofCommune(place)}`;
  return territoryName ? `${about}, ${territoryName}` : about;
}
