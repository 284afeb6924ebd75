import type { Command } from "./command.ts";

const call = "npm run maillage --";

/** The whole help: each command, what it does, and an example. */
export function helpInFrench(commands: readonly Command[]): string {
  const entries = commands.flatMap(({ usage, says, example }) => [
    `  ${usage}`,
    `      ${says}`,
    `      Exemple\u00a0: ${call} ${example}`,
    "",
  ]);
  return [
    "Les commandes de Maillage, pour la personne qui l’installe.",
    "",
    `Écrivez\u00a0: ${call} COMMANDE`,
    "",
    ...entries,
    "  help",
    "      Affiche cette aide.",
    `      Exemple\u00a0: ${call} help`,
    "",
    "Un fichier nommé «\u00a0-\u00a0» désigne l’entrée standard, sauf pour la sauvegarde.",
    "Une ligne illisible est écartée, avec son numéro et sa raison\u00a0; les autres sont gardées.",
    "Codes de sortie\u00a0: 0, c’est fait\u00a0; 1, cela n’a pas pu se faire\u00a0; 2, la commande est mal écrite.",
  ].join("\n");
}

/** The help of one command. */
export function commandHelpInFrench({ usage, says, example }: Command): string {
  return [says, "", `Écrivez\u00a0: ${call} ${usage}`, `Exemple\u00a0: ${call} ${example}`].join("\n");
}
