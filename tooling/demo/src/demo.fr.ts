import type { DemoAccount } from "./demo-accounts.ts";

const seconds = new Intl.NumberFormat("fr", { maximumFractionDigits: 1 });

/** What the demonstration says to the person at the keyboard. */
export const demoSentences = {
  thereAlready: "Les données de démonstration sont déjà là.",
  loaded: (duration: number, accounts: readonly DemoAccount[], password: string): string =>
    [
      `Données de démonstration chargées en ${seconds.format(duration)}\u00a0s. Mot de passe des comptes\u00a0: ${password}`,
      ...accounts.map(({ email, name, role }) => `  ${email.padEnd(36)}${name}, ${role}`),
    ].join("\n"),
};
