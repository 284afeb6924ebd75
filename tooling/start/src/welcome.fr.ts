/** What `npm start` shows once everything runs. */
export const welcomeSentences = {
  ready: (duration: string) => `Maillage est prêt (en ${duration}).`,
  site: (address: string) => `  Le site                ${address}`,
  openData: (address: string) => `  Les données ouvertes   ${address}`,
  data: (embedded: boolean, folder: string) =>
    embedded ? `  Vos données            ${folder}` : `  Les fichiers déposés   ${folder}`,
  lettersSent: "  Les lettres            envoyées par le serveur de SMTP_URL",
  lettersKept: (folder: string, page: string | undefined) =>
    `  Les lettres            ${page === undefined ? `dossier ${folder}` : `${page} (dossier ${folder})`}`,
  accounts: (password: string) => `  Les comptes de démonstration (mot de passe\u00a0: ${password})`,
  howToStop: "  Ctrl-C pour arrêter.",
};
