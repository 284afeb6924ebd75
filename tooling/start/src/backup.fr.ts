/** What the backup and restore commands say. */
export const backupSentences = {
  copied: "Base de données copiée",
  filesCopied: "Fichiers déposés copiés",
  done: (folder: string) =>
    `La sauvegarde est dans ${folder}. Gardez-la à l’abri\u00a0: elle contient tout, mots de passe compris.`,
  yourDatabase:
    "  La base de DATABASE_URL se sauvegarde avec pg_dump (voir docs/operations.md)\u00a0: seuls les fichiers déposés sont copiés ici.",
  exists: (folder: string) => `${folder} existe déjà\u00a0: donnez le nom d’un nouveau dossier.`,
  insideData:
    "La sauvegarde ne peut pas aller dans le dossier des données\u00a0: choisissez un autre disque si vous en avez un.",
  which: "Donnez le dossier d’une sauvegarde\u00a0: npm run restore -- DOSSIER",
  notABackup: (folder: string) => `${folder} n’est pas une sauvegarde de Maillage.`,
  running: "Maillage est en marche\u00a0: arrêtez-le avant de restaurer une sauvegarde.",
  setAside: (folder: string) => `  Les données en place sont gardées dans ${folder}`,
  restored: "Sauvegarde restaurée et vérifiée",
  undone: (folder: string) => `La sauvegarde n’a pas pu être restaurée. Les données d’avant sont dans ${folder}.`,
};
