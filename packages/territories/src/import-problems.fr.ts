/** Why a line of an imported file was left out, in the operator's words. */
export const importProblems = {
  unknownCommune: (code: string): string =>
    `la commune «\u00a0${code}\u00a0» n’existe pas et ne correspond à aucune ancienne commune`,
  unknownIntercommunality: (siren: string): string =>
    `aucune intercommunalité ni commune n’a le SIREN «\u00a0${siren}\u00a0»`,
  missingColumn: (column: string): string => `la colonne «\u00a0${column}\u00a0» est vide`,
  unknownClass: (value: string): string => `le classement «\u00a0${value}\u00a0» n’est pas connu`,
  unreadableCoordinates: (value: string): string => `les coordonnées «\u00a0${value}\u00a0» ne sont pas lisibles`,
  unclosedQuote: "un guillemet ouvert sur cette ligne n’est jamais refermé",
  invalidJson: "ce n’est pas du JSON lisible",
  unknownFormat: (columns: string): string => `aucun format connu n’a ces colonnes\u00a0: ${columns}`,
  emptyFile: "le fichier est vide",
} as const;
