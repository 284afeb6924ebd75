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
  territoriesReady: "Territoires chargés",
  demoReady: "Données de démonstration prêtes",
  programsReady: "Site, API et tâches de fond démarrés",
  trialDatabase:
    "MIGRATION_DATABASE_URL n’est pas donnée\u00a0: l’application se connecte avec le compte qui possède les tables. C’est assez pour un essai, pas pour la production.",
  buildFailed: "La construction du site a échoué\u00a0: le message ci-dessus dit pourquoi.",
  diskFull: "Le disque est plein\u00a0: libérez de la place, puis relancez. Rien n’est perdu.",
  ...databaseRefusals,
  notAllowed: (path: string) =>
    `Ce compte ne peut pas utiliser ${path}\u00a0: lancez la commande avec le compte à qui ce dossier appartient.`,
  portTaken: (name: string, port: number) =>
    `Le port ${port} est déjà pris\u00a0: arrêtez le programme qui l’occupe, ou choisissez-en un autre avec ${name}=${port + 1} npm start.`,
  portForbidden: (name: string, port: number) =>
    `Ce compte n’a pas le droit d’ouvrir le port ${port}\u00a0: choisissez un port au-dessus de 1024 avec ${name}.`,
  missing: (path: string) =>
    `Il manque le fichier ${path} dans ce dossier\u00a0: récupérez une copie complète de Maillage.`,
  commandFailed: (words: string) =>
    `La commande «\u00a0${words}\u00a0» a échoué\u00a0: le message ci-dessus dit pourquoi.`,
  programDied: (name: string, how: string) =>
    `Arrêt inattendu\u00a0: ${name} (${how}). Le message ci-dessus dit pourquoi.`,
  programSilent: (name: string) => `Toujours pas de réponse au bout d’une minute\u00a0: ${name}.`,
};

/** The names of the programs, as the person at the keyboard reads them. */
export const programNames = { site: "le site", api: "l’API", worker: "les tâches de fond" } as const;
