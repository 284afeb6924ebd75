import { numberInWords } from "@maillage/domain/wording/numbers.fr";

const shorten = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** Why a line of an imported file was left out, in the operator's words. */
export const importReasons = {
  notUtf8: "le texte n’est pas codé en UTF-8",
  nullCharacter: "le texte contient un caractère nul",
  tooLong: (bytes: number): string => `la ligne dépasse ${numberInWords(bytes)}\u00a0octets`,
  notJson: "ce n’est pas du JSON lisible",
  notAnObject: "ce n’est pas un objet JSON, avec des accolades",
  missing: (field: string): string => `le champ «\u00a0${field}\u00a0» manque`,
  notText: (field: string): string => `le champ «\u00a0${field}\u00a0» doit être un texte`,
  damagedText: (field: string): string => `le champ «\u00a0${field}\u00a0» contient un caractère illisible`,
  unknownValue: (field: string, value: unknown): string =>
    `la valeur «\u00a0${shorten(value)}\u00a0» du champ «\u00a0${field}\u00a0» n’est pas connue`,
  notADate: (field: string, value: unknown): string =>
    `la date «\u00a0${shorten(value)}\u00a0» du champ «\u00a0${field}\u00a0» n’existe pas, écrivez-la 2027-03-15`,
  endsBeforeItStarts: "la date de fin précède la date de début",
  badRadius: (value: unknown): string =>
    `le rayon «\u00a0${shorten(value)}\u00a0» doit être un nombre entier de kilomètres, entre 1 et 10\u202f000`,
  unknownCommune: (code: string): string =>
    `la commune «\u00a0${shorten(code)}\u00a0» n’existe pas et ne correspond à aucune ancienne commune`,
  communeNotFound: (name: string, postalCode: string): string =>
    `nous ne trouvons pas la commune «\u00a0${shorten(name)}\u00a0» (${shorten(postalCode)})`,
  badSiren: (value: string): string => `le numéro SIREN «\u00a0${shorten(value)}\u00a0» n’est pas valable`,
  badSiret: (value: string): string => `le numéro SIRET «\u00a0${shorten(value)}\u00a0» n’est pas valable`,
  noNumber: "il faut un numéro SIREN ou SIRET",
  unknownFamily: (value: string): string => `la famille juridique «\u00a0${shorten(value)}\u00a0» n’est pas connue`,
  readTwice: (id: string, line: number): string =>
    `l’identifiant «\u00a0${shorten(id)}\u00a0» est déjà à la ligne ${line}`,
  unverifiedOrganisation: (name: string): string => `personne n’est encore vérifié pour «\u00a0${shorten(name)}\u00a0»`,
  refusedByTheDatabase: "la base de données a refusé cette ligne",
  emptyFile: "le fichier est vide",
  noKnownColumn: (columns: string): string => `aucun format connu n’a ces colonnes\u00a0: ${columns}`,
} as const;
