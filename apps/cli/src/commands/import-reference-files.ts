import {
  importCoordinates,
  importFormerCommunes,
  importLabels,
} from "@maillage/usecases/imports/import-reference-files";
import { isLabelFile, type LabelFileFormat, labelFileFormats } from "@maillage/usecases/imports/label-file-formats";
import { sentences } from "../cli.fr.ts";
import { type Command, exitCodes, Misuse, PlainFailure } from "../command.ts";
import { openSource, pathOf, peekAt } from "../import-file.ts";

const formats = Object.keys(labelFileFormats);

function formatNamed(given: string): LabelFileFormat {
  // `formats` are the keys of the table.
  const format = formats.find((known) => known === given) as LabelFileFormat | undefined;
  if (!format) throw new Misuse(sentences.unknownFormat(given, formats));
  return format;
}

/** The month an edition is of, when the operator does not say: this one. */
const thisMonth = (now: Date): string => now.toISOString().slice(0, 7);

export const importLabelsCommand: Command = {
  name: "import labels",
  operands: ["le fichier de la liste"],
  options: { format: { type: "string" }, vintage: { type: "string" } },
  usage: "import labels FICHIER [--format qpv|frr|ti|anct|massif] [--vintage 2024-09]",
  says: "Importe une liste officielle de zonages ou de programmes. Le format se reconnaît à ses colonnes.",
  example: "import labels --format qpv --vintage 2024-01-01 qpv-2024.csv",
  run: async ({ operands: [file = ""], option }, runtime) => {
    const started = performance.now();
    const asked = option("format");
    const format = asked === undefined ? null : formatNamed(asked);
    const isSpreadsheet = /\.xlsx$/i.test(pathOf(file, runtime));
    if (format !== null && !isSpreadsheet && file !== "-" && !(await isLabelFile(peekAt(file, runtime), format))) {
      throw new PlainFailure(sentences.otherFormat(format));
    }
    const vintage = option("vintage") ?? thisMonth(runtime.house.now());
    const report = await importLabels(runtime.house, { ...(await openSource(file, runtime)), vintage });
    if (report.format === null) throw new PlainFailure(sentences.noKnownLabelFormat);
    console.log(sentences.labelsImported({ ...report, format: report.format }, performance.now() - started));
    return exitCodes.done;
  },
};

export const importCoordinatesCommand: Command = {
  name: "import coordinates",
  operands: ["le fichier des positions"],
  options: {},
  usage: "import coordinates FICHIER",
  says: "Place les communes d’après le fichier officiel\u00a0: geo.api.gouv.fr, contours-administratifs, ou CSV.",
  example: "import coordinates communes.json",
  run: async ({ operands: [file = ""] }, runtime) => {
    const report = await importCoordinates(runtime.house, await openSource(file, runtime));
    console.log(sentences.coordinatesImported(report));
    return exitCodes.done;
  },
};

export const importFormerCommunesCommand: Command = {
  name: "import former-communes",
  operands: ["le fichier des mouvements"],
  options: {},
  usage: "import former-communes FICHIER",
  says: "Fait mener les anciens codes et noms à la commune d’aujourd’hui (fichier mvtcommune de l’INSEE).",
  example: "import former-communes mvtcommune.csv",
  run: async ({ operands: [file = ""] }, runtime) => {
    const started = performance.now();
    const report = await importFormerCommunes(runtime.house, await openSource(file, runtime));
    console.log(sentences.formerCommunesImported(report, performance.now() - started));
    return exitCodes.done;
  },
};
