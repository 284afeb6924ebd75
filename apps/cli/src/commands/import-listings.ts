import { importListings } from "@maillage/usecases/imports/import-listings";
import { sentences } from "../cli.fr.ts";
import { type Command, exitCodes } from "../command.ts";
import { openSource } from "../import-file.ts";

export const importListingsCommand: Command = {
  name: "import listings",
  operands: ["le fichier d’annonces"],
  options: { "as-drafts": { type: "boolean" } },
  usage: "import listings FICHIER [--as-drafts]",
  says: "Importe des annonces, un objet JSON par ligne. Relancé, met à jour ce qui a changé.",
  example: "import listings annonces.jsonl",
  run: async ({ operands: [file = ""], flag }, runtime) => {
    const source = await openSource(file, runtime);
    const report = await importListings(runtime.house, { ...source, asDrafts: flag("as-drafts") });
    console.log(sentences.listingsImported(report));
    return report.lines > 0 && report.badLines === report.lines ? exitCodes.failed : exitCodes.done;
  },
};
