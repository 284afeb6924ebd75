import { importOrganisations } from "@maillage/usecases/imports/import-organisations";
import { sentences } from "../cli.fr.ts";
import { type Command, exitCodes } from "../command.ts";
import { openSource } from "../import-file.ts";

export const importOrganisationsCommand: Command = {
  name: "import organisations",
  operands: ["le fichier de structures"],
  options: {},
  usage: "import organisations FICHIER",
  says: "Importe des structures\u00a0: la liste d’ESS France (CSV), ou un objet JSON par ligne.",
  example: "import organisations liste-ess.csv",
  run: async ({ operands: [file = ""] }, runtime) => {
    const report = await importOrganisations(runtime.house, await openSource(file, runtime));
    console.log(sentences.organisationsImported(report));
    return report.lines > 0 && report.badLines === report.lines ? exitCodes.failed : exitCodes.done;
  },
};
