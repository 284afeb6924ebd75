/** The definite article a name takes in a sentence; empty when it takes none. */
export type Article = "le" | "la" | "les" | "l’" | "";

// An h is mute in these and aspirated elsewhere (Le Havre, Honfleur, Haguenau, Hem): nothing in the spelling tells.
const muteH =
  /^(H[ée]bert|H[ée]douville|H[ée]nin|H[ée]rault|H[ée]ricy|H[ée]rouville|H[ée]r[ée]pian|Habère|Hagetmau|Hauterive|Hautmont|Hendaye|Herbignac|Herblay|Hermes|Hesdin|Hières|Hiers|Hirson|Homps|Hospice|Hostens|Houdan|Houilles|Hyds|Hyères|Hyèvre|Hymont)/;

/** Whether "de" loses its e before this name. */
export function elides(name: string): boolean {
  return /^[aeiouàâäéèêëîïôöùûüœæ]/i.test(name) || /^y($|[^aou])/i.test(name) || muteH.test(name);
}

/** "de" before a name with its article: du Cantal, de la Loire, des Landes, de l’Ain, d’Eure-et-Loir, de Paris. */
export function ofName(name: string, article: Article): string {
  if (article === "le") return `du ${name}`;
  if (article === "les") return `des ${name}`;
  if (article === "la") return `de la ${name}`;
  if (article === "l’") return `de l’${name}`;
  return elides(name) ? `d’${name}` : `de ${name}`;
}
