import { backUp } from "@maillage/usecases/operator/back-up";
import { restore } from "@maillage/usecases/operator/restore";
import { sentences } from "../cli.fr.ts";
import { type Command, exitCodes } from "../command.ts";
import { pathOf } from "../import-file.ts";

const tellTable = (table: string, rows: number): void => {
  if (rows > 0) process.stderr.write(`${sentences.tableDone(table, rows)}\n`);
};

export const backupCommand: Command = {
  name: "backup",
  operands: ["le fichier à écrire"],
  options: {},
  usage: "backup FICHIER",
  says: "Écrit toutes les données dans un fichier compressé, sans arrêter le service.",
  example: "backup maillage-2027-03-15.backup",
  run: async ({ operands: [file = ""] }, runtime) => {
    const path = pathOf(file, runtime);
    const report = await backUp({ connectionString: runtime.ownerUrl, path, onTable: tellTable });
    console.log(sentences.backedUp(report, path));
    return exitCodes.done;
  },
};

export const restoreCommand: Command = {
  name: "restore",
  operands: ["le fichier de sauvegarde"],
  options: {},
  usage: "restore FICHIER",
  says: "Rétablit une sauvegarde dans une base vide. Refuse une base qui contient des données.",
  example: "restore maillage-2027-03-15.backup",
  run: async ({ operands: [file = ""] }, runtime) => {
    const path = pathOf(file, runtime);
    const report = await restore(runtime.house, { connectionString: runtime.ownerUrl, path, onTable: tellTable });
    console.log(sentences.restored(report));
    return exitCodes.done;
  },
};
