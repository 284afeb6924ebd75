/** What an operator reads when their own PostgreSQL cannot be used as it is. */
export const databaseRefusals = {
  databaseAway: (variable: string) =>
    `La base de données de ${variable} ne répond pas\u00a0: vérifiez l’adresse, et que PostgreSQL est démarré.`,
  databaseRefusesAccount: (variable: string) =>
    `PostgreSQL refuse le compte ou le mot de passe de ${variable}\u00a0: vérifiez-les dans l’adresse.`,
  databaseMissing: (variable: string) => `La base nommée dans ${variable} n’existe pas\u00a0: créez-la, puis relancez.`,
  databaseTooOld: (version: string) =>
    `Maillage demande PostgreSQL 15 ou plus récent\u00a0; celui de DATABASE_URL est en version ${version}.`,
  migrationForbidden:
    "Le compte qui prépare la base n’a pas assez de droits\u00a0: donnez le compte propriétaire de la base dans MIGRATION_DATABASE_URL.",
  migrationFailed: (reason: string) => `La mise à jour des tables a échoué\u00a0: ${reason}`,
};
