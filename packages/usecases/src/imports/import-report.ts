import type { BadLine } from "@maillage/territories/delimited-text";

export type { BadLine, ByteStream } from "@maillage/territories/delimited-text";

/** How far a long import is. */
export type ImportProgress = { lines: number; kept: number; left: number };

/** Where an import reads from, and who hears of what happens meanwhile. */
export type ImportSource = {
  stream: AsyncIterable<Uint8Array | string>;
  /** The name of the file, for the log. */
  name: string;
  onBadLine?: ((bad: BadLine) => void) | undefined;
  /** A line kept as a draft only, and why. */
  onHeldBack?: ((line: BadLine) => void) | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
};

/** What an import did, in lines of the file. */
export type ImportReport = {
  lines: number;
  created: number;
  revised: number;
  unchanged: number;
  /** There already, and held by people since: not touched. */
  leftAside: number;
  badLines: number;
  /** Among those kept: drafts only, their organisation being registered by someone no CRESS has verified. */
  heldBack: number;
  newOrganisations: number;
  milliseconds: number;
};

/** The report of an import that has read nothing yet. */
export function emptyReport(): ImportReport {
  return {
    lines: 0,
    created: 0,
    revised: 0,
    unchanged: 0,
    leftAside: 0,
    badLines: 0,
    heldBack: 0,
    newOrganisations: 0,
    milliseconds: 0,
  };
}
