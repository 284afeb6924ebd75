import type { ImportedOrganisation } from "@maillage/database/imports/imported-organisations.queries";
import { keyOfImported } from "@maillage/database/imports/imported-organisations.queries";
import { type CommuneResolver, loadCommuneResolver } from "@maillage/territories/commune-resolver";
import { isBadLine, readDelimited } from "@maillage/territories/delimited-text";
import { houseCall } from "../scheduled/in-batches.ts";
import type { House } from "../verbs/verb.ts";
import { byHalves } from "./by-halves.ts";
import { essFranceColumns, essFranceName, readEssFranceLine } from "./ess-france-list.ts";
import { type CommuneByName, loadCommuneByName } from "./find-commune-by-name.ts";
import { importReasons } from "./import-reasons.fr.ts";
import { type BadLine, type ByteStream, emptyReport, type ImportReport, type ImportSource } from "./import-report.ts";
import { storeInBatches } from "./in-batches.ts";
import { readOrganisationLine } from "./organisation-line.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { type ReadyOrganisation, storeOrganisations } from "./store-organisations.ts";

/**
 * Imports organisations: the list ESS France publishes (CSV, told by its columns), or one JSON object a line. Known by
 * their SIREN, else by name, commune and family; run twice, none is made twice. Bad lines are told and cost no other.
 */
export async function importOrganisations(house: House, source: ImportSource): Promise<ImportReport> {
  const started = performance.now();
  const report = emptyReport();
  const leave = (bad: BadLine): void => {
    report.badLines += 1;
    source.onBadLine?.(bad);
  };
  const { isJson, stream } = await peek(source.stream);
  const storeRows = async (rows: readonly ReadyOrganisation[]): Promise<void> => {
    const listedBy = isJson ? null : essFranceName;
    const stored = await storeOrganisations(houseCall(house), { source: source.name, rows: [...rows], listedBy });
    report.created += stored.created;
    report.revised += stored.revised;
    report.unchanged += stored.unchanged;
    source.onProgress?.({
      lines: report.lines,
      kept: report.created + report.revised + report.unchanged,
      left: report.badLines,
    });
  };
  const entries = isJson
    ? readOwnFormat(stream, await loadCommuneResolver(house.db))
    : readEssFrance(stream, await loadCommuneByName(house.db));
  await storeInBatches(keepReady(entries, { report, leave }), (rows) =>
    byHalves(rows, storeRows, ({ line }) => leave({ line, reason: importReasons.refusedByTheDatabase })),
  );
  report.milliseconds = performance.now() - started;
  return report;
}

type Entry = ReadyOrganisation | BadLine;
type Keeping = { report: ImportReport; leave: (bad: BadLine) => void };

async function* keepReady(
  entries: AsyncIterable<Entry>,
  { report, leave }: Keeping,
): AsyncGenerator<ReadyOrganisation> {
  const lineOfKey = new Map<string, number>();
  for await (const entry of entries) {
    report.lines += 1;
    if (isBadLine(entry)) {
      leave(entry);
      continue;
    }
    const key = keyOfImported(entry.organisation);
    const earlier = lineOfKey.get(key);
    if (earlier === undefined) yield entry;
    else
      leave({
        line: entry.line,
        reason: importReasons.readTwice(entry.organisation.siren ?? entry.organisation.name, earlier),
      });
    lineOfKey.set(key, earlier ?? entry.line);
  }
}

const asEntry = (line: number, read: ImportedOrganisation | { reason: string }): Entry =>
  "reason" in read ? { line, reason: read.reason } : { line, organisation: read };

async function* readOwnFormat(stream: ByteStream, resolve: CommuneResolver): AsyncGenerator<Entry> {
  for await (const entry of readJsonLines(stream)) {
    yield isBadLine(entry) ? entry : asEntry(entry.line, readOrganisationLine(entry.value, resolve));
  }
}

async function* readEssFrance(stream: ByteStream, communeByName: CommuneByName): AsyncGenerator<Entry> {
  let columns: ReturnType<typeof essFranceColumns> = null;
  for await (const entry of readDelimited(stream)) {
    if (isBadLine(entry)) yield entry;
    else if (columns) yield asEntry(entry.line, readEssFranceLine(entry.cells, columns, communeByName));
    else {
      columns = essFranceColumns(entry.cells);
      if (columns) continue;
      yield { line: entry.line, reason: importReasons.noKnownColumn(entry.cells.join(", ").slice(0, 200)) };
      return;
    }
  }
}

/** Whether the first character that is not a blank opens a JSON object; the stream is given back whole. */
async function peek(stream: ByteStream): Promise<{ isJson: boolean; stream: ByteStream }> {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* whole(): AsyncGenerator<Uint8Array | string> {
    for (let step = first; !step.done; step = await iterator.next()) yield step.value;
  }
  const start = first.done
    ? ""
    : Buffer.from(first.value)
        .toString("utf8")
        .replace(/^[\ufeff\s]+/, "");
  return { isJson: start.startsWith("{"), stream: whole() };
}
