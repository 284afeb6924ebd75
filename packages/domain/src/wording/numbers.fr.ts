// Made once: a formatter costs more than the thousand numbers it writes.
const wholeNumbers = new Intl.NumberFormat("fr-FR");

/** A whole number with thin spaces: 68 952 941. */
export function numberInWords(value: number): string {
  return wholeNumbers.format(value).replaceAll(/\s/g, "\u202f");
}

/** « 1 annonce », « 3 annonces », « aucune annonce »: zero takes the given word. */
export function countOf(count: number, words: { none: string; one: string; many: string }): string {
  if (count === 0) return words.none;
  return `${numberInWords(count)}\u00a0${count === 1 ? words.one : words.many}`;
}

/** A distance rounded honestly: places are known to a few kilometres, so no decimals, and « moins de 2 km » below. */
export function distanceInWords(km: number): string {
  if (km < 2) return "à moins de 2\u00a0km";
  return `à ${numberInWords(km < 20 ? Math.round(km) : Math.round(km / 5) * 5)}\u00a0km`;
}
