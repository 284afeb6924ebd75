import { isBadLine, readDelimited } from "@maillage/territories/delimited-text";
import { labelFormats, plain } from "@maillage/territories/label-formats";
import type { ByteStream } from "./import-report.ts";

/** The official lists of labels by the name an operator types, each with the formats it may come in. */
export const labelFileFormats = {
  qpv: ["Quartiers prioritaires (liste officielle)", "Quartiers prioritaires par commune"],
  frr: ["France ruralités revitalisation (DGCL)", "France ruralités revitalisation (Observatoire des territoires)"],
  ti: ["Territoires d’industrie, groupements"],
  anct: ["Programmes de l’ANCT, plusieurs programmes", "Programme de l’ANCT"],
  massif: ["Massifs de montagne"],
} as const satisfies Record<string, readonly (typeof labelFormats)[number]["name"][]>;
export type LabelFileFormat = keyof typeof labelFileFormats;

const linesLookedAt = 12;

/** Whether the columns of a CSV are those of the list the operator named. A file without known columns is another. */
export async function isLabelFile(stream: ByteStream, format: LabelFileFormat): Promise<boolean> {
  let seen = 0;
  for await (const record of readDelimited(stream)) {
    const columns = isBadLine(record) ? [] : record.cells.map(plain);
    const found = labelFormats.find((known) => known.matches(columns));
    if (found) return labelFileFormats[format].some((name) => name === found.name);
    seen += 1;
    if (seen >= linesLookedAt) break;
  }
  return false;
}
