import { departementNames } from "./departements.fr.ts";
import { type Article, ofName } from "./french-article.fr.ts";
import { typographicName } from "./name-normalisation.ts";
import { regionName } from "./regions.fr.ts";

const joined = (preposition: string, name: string): string =>
  preposition.endsWith("’") ? `${preposition}${name}` : `${preposition} ${name}`;

/** "dans le Puy-de-Dôme", "en Gironde", "à La Réunion"; « dans le département 20 » for an unknown code. */
export function inDepartement(code: string): string {
  const found = departementNames[code];
  return found ? joined(found.in, found.name) : `dans le département ${code}`;
}

/** "du Puy-de-Dôme", "de la Loire", "d’Eure-et-Loir". */
export function ofDepartement(code: string): string {
  const found = departementNames[code];
  return found ? ofName(found.name, found.article) : `du département ${code}`;
}

/** The département's name, its code when unknown. */
export function departementNameOf(code: string): string {
  return departementNames[code]?.name ?? code;
}

/** "en Bretagne", "dans les Hauts-de-France", "à Mayotte". */
export function inRegion(code: string): string {
  const found = regionName(code);
  return found ? joined(found.in, found.name) : `dans la région ${code}`;
}

/** "de Bretagne" is said of its people; of the région itself one says "de la Bretagne": this is the latter. */
export function ofRegion(code: string): string {
  const found = regionName(code);
  return found ? ofName(found.name, found.article) : `de la région ${code}`;
}

/** "à Ambert", "au Mans", "aux Andelys", "à La Rochelle". */
export function atCommune(name: string): string {
  const { article, rest } = splitArticle(typographicName(name));
  if (article === "le") return `au ${rest}`;
  if (article === "les") return `aux ${rest}`;
  return `à ${typographicName(name)}`;
}

/** "d’Ambert", "du Mans", "des Andelys", "de La Rochelle". */
export function ofCommune(name: string): string {
  const { article, rest } = splitArticle(typographicName(name));
  return article === "" ? ofName(typographicName(name), "") : ofName(rest, article);
}

/** "à Ambert (Puy-de-Dôme)": the form used wherever homonyms may meet. */
export function atCommuneInDepartement(commune: { name: string; departementCode: string }): string {
  return `${atCommune(commune.name)} (${departementNameOf(commune.departementCode)})`;
}

/** "Ambert (Puy-de-Dôme)", for lists and fields. */
export function communeWithDepartement(commune: { name: string; departementCode: string }): string {
  return `${typographicName(commune.name)} (${departementNameOf(commune.departementCode)})`;
}

/** Only "Le" and "Les" contract with à and de: « à La Rochelle », « à L’Haÿ-les-Roses » keep their article. */
function splitArticle(name: string): { article: Article; rest: string } {
  if (name.startsWith("Le ")) return { article: "le", rest: name.slice(3) };
  if (name.startsWith("Les ")) return { article: "les", rest: name.slice(4) };
  return { article: "", rest: name };
}

const kindsInFull: Record<string, string> = {
  CC: "Communauté de communes",
  CA: "Communauté d’agglomération",
  CU: "Communauté urbaine",
};

/** An intercommunality's name without its acronym: "CC Ambert Livradois Forez" → "Communauté de communes Ambert Livradois Forez". */
export function intercommunalityName(name: string): string {
  const tidy = typographicName(name);
  const [acronym = "", ...rest] = tidy.split(" ");
  const inFull = kindsInFull[acronym];
  return inFull && rest.length > 0 ? `${inFull} ${rest.join(" ")}` : tidy;
}
