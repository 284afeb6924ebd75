import { databaseRefusals } from "./database.fr.ts";

/** Everything the commands of the root say to the person at the keyboard. */
export const sentences = {
  starting: "Maillage démarre…",
  stopping: "\nArrêt en cours…",
  stopped: "Maillage est arrêté.",
  buildingSite: "Construction du site…",
  siteBuilt: "Site construit",
  siteUnchanged: "Site déjà construit",
  databaseReady: "Base de données prête",
  migrated: "Tables à jour",
  queuesReady: "Files d’attente prêtes",
  territoriesReady: "Territoires chargés",
  demoReady: "Données de démonstration prêtes",
  programsReady: "Site, API et tâches de fond démarrés",
  trialDatabase:
    "MIGRATION_DATABASE_URL n’est pas donnée : l’application se connecte avec le compte qui possède les tables. C’est assez pour un essai, pas pour la production.",
  buildFailed: "La construction du site a échoué : le message ci-dessus dit pourquoi.",
  diskFull: "Le disque est plein : libérez de la place, puis relancez. Rien n’est perdu.",
  ...databaseRefusals,
  portTaken: (name: string, port: number) =>
    `Le port ${port} est déjà pris : arrêtez le programme qui l’occupe, ou choisissez-en un autre avec ${name}=${port + 1} npm start.`,
  portForbidden: (name: string, port: number) =>
    `Ce compte n’a pas le droit d’ouvrir le port ${port} : choisissez un port au-dessus de 1024 avec ${name}.`,
  missing: (path: string) => `Il manque le fichier ${path} dans ce dossier : récupérez une copie complète de Maillage.`,
  commandFailed: (words: string) => `La commande « ${words} » a échoué : le message ci-dessus dit pourquoi.`,
  programDied: (name: string, how: string) => `${name} s’est arrêté (${how}) : le message ci-dessus dit pourquoi.`,
  programSilent: (name: string) => `${name} n’a pas répondu au bout d’une minute.`,
};

/** The names of the programs, as the person at the keyboard reads them. */
export const programNames = { site: "Le site", api: "L’API", worker: "Le programme des tâches de fond" } as const;
