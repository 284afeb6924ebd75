import { importTerritories } from "@maillage/usecases/imports/import-reference-files";
import { sentences } from "../cli.fr.ts";
import { type Command, exitCodes } from "../command.ts";

export const importTerritoriesCommand: Command = {
  name: "import territories",
  operands: [],
  options: { force: { type: "boolean" } },
  usage: "import territories [--force]",
  says: "Charge les communes, intercommunalités, départements et régions. Ne fait rien s’ils y sont déjà.",
  example: "import territories",
  run: async ({ flag }, { house }) => {
    const report = await importTerritories(house, { force: flag("force") });
    const told = report.skipped
      ? sentences.territoriesThere
      : sentences.territoriesImported(report.communes, report.milliseconds);
    console.log(told);
    return exitCodes.done;
  },
};
