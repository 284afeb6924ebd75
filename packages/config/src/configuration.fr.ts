/** The French sentences an operator reads when a variable of the environment is wrong. */
export const configurationSentences = {
  DATABASE_URL:
    "DATABASE_URL doit être une adresse PostgreSQL, par exemple postgresql://compte:secret@hote:5432/maillage.",
  MIGRATION_DATABASE_URL:
    "MIGRATION_DATABASE_URL doit être une adresse PostgreSQL, par exemple postgresql://proprietaire:secret@hote:5432/maillage.",
  PORT: "PORT doit être un nombre entier entre 1 et 65535.",
  API_PORT: "API_PORT doit être un nombre entier entre 1 et 65535.",
  MAILLAGE_HOST: "MAILLAGE_HOST doit être une adresse de cette machine, par exemple 127.0.0.1 ou 0.0.0.0.",
  MAILLAGE_DATA_DIR: "MAILLAGE_DATA_DIR doit être le chemin d’un dossier.",
  MAILLAGE_DEMO: "MAILLAGE_DEMO doit valoir yes ou no.",
  SITE_URL: "SITE_URL doit être l’adresse publique du site, sans chemin, par exemple https://maillage.example.fr.",
  SMTP_URL: "SMTP_URL doit être une adresse SMTP, par exemple smtps://compte:secret@courrier.example.fr:465.",
  MAIL_FROM:
    "MAIL_FROM doit être l’adresse d’expédition des lettres, par exemple Maillage <bonjour@maillage.example.fr>.",
  RECHERCHE_ENTREPRISES_URL: "RECHERCHE_ENTREPRISES_URL doit être une adresse http ou https.",
  MAP_TILES_URL:
    "MAP_TILES_URL doit être l’adresse des images du fond de carte, par exemple https://fonds.example.fr/{z}/{x}/{y}.png.",
  MAP_TILES_CREDIT: "MAP_TILES_CREDIT doit compter 200 caractères au plus.",
  NODE_ENV: "NODE_ENV doit valoir production, development ou test.",
  LOG_LEVEL: "LOG_LEVEL doit valoir trace, debug, info, warn, error, fatal ou silent.",
  TRUST_PROXY: "TRUST_PROXY doit valoir yes ou no.",
} as const;

export const samePortSentence = "PORT et API_PORT doivent être deux nombres différents.";

export const missingDatabaseSentence =
  "DATABASE_URL manque. Lancez la commande par npm run, ou donnez l’adresse d’une base PostgreSQL dans DATABASE_URL.";
