const seconds = new Intl.NumberFormat("fr", { maximumFractionDigits: 1 });

/** What the demonstration says to the person at the keyboard. */
export const demoSentences = {
  thereAlready: "Les données de démonstration sont déjà là.",
  loaded: (duration: number, accounts: number, password: string): string =>
    `Données de démonstration chargées en ${seconds.format(duration)}\u00a0s\u00a0: ${accounts}\u00a0comptes, mot de passe ${password}. npm start donne leurs adresses.`,
};
