import { sql } from "kysely";
import type { Connection, Database } from "@maillage/database/connection";
import type { LabelCode } from "@maillage/domain/territories/labels";
import { loadCommuneResolver } from "./commune-resolver.ts";
import { type BadLine, type ByteStream, type DelimitedRecord, isBadLine, readDelimited } from "./delimited-text.ts";
import { importProblems } from "./import-problems.fr.ts";
import { type LabelFormat, type LabelRow, labelFormats, plain, type TerritoryResolvers } from "./label-formats.ts";
import { identityOf, recordLabels, withdrawAbsentLabels } from "./label-rows.ts";
import { isSpreadsheet, readSheets } from "./spreadsheet.ts";

/** What an import did. `withdrawn`: labels that this edition no longer has, closed the day before. */
export type LabelsReport = {
  format: string | null;
  lines: number;
  recorded: Partial<Record<LabelCode, number>>;
  withdrawn: number;
  badLines: BadLine[];
};

export type LabelsImport = {
  stream: ByteStream;
  /** The edition of the list, as its producer dates it: 2024, 2024-09, 2025-07-10. */
  vintage: string;
  /** First day on which this edition holds, for the labels it drops: the vintage if it is a day, else today. */
  effectiveOn?: string | undefined;
  /** Replaces the producer's usual name. */
  source?: string | undefined;
  /** How many lines have been read, every thousand. */
  onProgress?: ((lines: number) => void) | undefined;
};

/**
 * Imports an official list of labels, CSV or xlsx, its format told by its columns (see label-formats.ts). One
 * transaction; run twice it changes nothing. Labels absent from the new list end, unless some lines could not be
 * read: then nobody loses a label for a typing error, and the report says which lines to mend.
 */
export async function importLabels(db: Database, options: LabelsImport): Promise<LabelsReport> {
  return db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '120s'`.execute(trx);
    const read = await readLabels(options, await loadResolvers(trx));
    const { report, rows, format } = read;
    if (!format) return report;
    const edition = { source: options.source ?? format.source, vintage: options.vintage };
    await recordLabels(trx, rows, edition);
    for (const row of rows) report.recorded[row.label] = (report.recorded[row.label] ?? 0) + 1;
    if (report.badLines.length === 0) {
      report.withdrawn = await withdrawAbsentLabels(trx, rows, options.effectiveOn ?? firstDay(options.vintage));
    }
    return report;
  });
}

function firstDay(vintage: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(vintage) ? vintage : new Date().toISOString().slice(0, 10);
}

type Reading = { report: LabelsReport; rows: LabelRow[]; format: LabelFormat | null };

// Titles and notes above the table, in exports made for people.
const linesBeforeTheHeader = 10;

async function readLabels(options: LabelsImport, resolvers: TerritoryResolvers): Promise<Reading> {
  const report: LabelsReport = { format: null, lines: 0, recorded: {}, withdrawn: 0, badLines: [] };
  const rows = new Map<string, LabelRow>();
  let format: LabelFormat | null = null;
  let columns: string[] = [];
  let seen = 0;
  let firstCells: string[] = [];
  for await (const entry of readRecords(options.stream)) {
    if (isBadLine(entry)) {
      report.badLines.push(entry);
      continue;
    }
    if (!format) {
      columns = entry.cells.map(plain);
      firstCells = seen === 0 || entry.cells.length > firstCells.length ? entry.cells : firstCells;
      format = labelFormats.find((known) => known.matches(columns)) ?? null;
      if (!format && ++seen > linesBeforeTheHeader) break;
      continue;
    }
    report.lines++;
    if (report.lines % 1_000 === 0) options.onProgress?.(report.lines);
    const result = format.read(
      Object.fromEntries(columns.map((column, index) => [column, entry.cells[index] ?? ""])),
      resolvers,
    );
    report.badLines.push(...result.problems.map((reason) => ({ line: entry.line, reason })));
    for (const row of result.rows) rows.set(identityOf(row), row);
  }
  report.format = format?.name ?? null;
  if (!format) {
    const reason =
      firstCells.length === 0
        ? importProblems.emptyFile
        : importProblems.unknownFormat(firstCells.join(", ").slice(0, 200));
    report.badLines.push({ line: 1, reason });
  }
  return { report, rows: [...rows.values()], format };
}

/** CSV line by line; of a spreadsheet, the first sheet that has a known header. */
async function* readRecords(stream: ByteStream): AsyncGenerator<DelimitedRecord | BadLine> {
  const iterator = stream[Symbol.asyncIterator]();
  const start = await iterator.next();
  if (start.done) return;
  const first = typeof start.value === "string" ? Buffer.from(start.value) : start.value;
  async function* whole(): AsyncGenerator<Uint8Array | string> {
    yield first;
    for (let step = await iterator.next(); !step.done; step = await iterator.next()) yield step.value;
  }
  if (!isSpreadsheet(first)) {
    yield* readDelimited(whole());
    return;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of whole()) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  const sheets = readSheets(Buffer.concat(chunks));
  const hasHeader = (sheet: DelimitedRecord[]): boolean =>
    sheet
      .slice(0, linesBeforeTheHeader)
      .some((row) => labelFormats.some((format) => format.matches(row.cells.map(plain))));
  yield* sheets.find(hasHeader) ?? sheets[0] ?? [];
}

async function loadResolvers(trx: Connection): Promise<TerritoryResolvers> {
  const commune = await loadCommuneResolver(trx);
  const [epci, ept, communes] = await Promise.all([
    trx.selectFrom("epci").select("siren").execute(),
    trx.selectFrom("ept").select("siren").execute(),
    trx.selectFrom("commune").select(["code", "siren"]).where("siren", "is not", null).execute(),
  ]);
  const known = new Map<string, { kind: "epci" | "ept" | "commune"; code: string }>([
    ...communes.map((row) => [row.siren ?? "", { kind: "commune", code: row.code }] as const),
    ...ept.map((row) => [row.siren, { kind: "ept", code: row.siren }] as const),
    ...epci.map((row) => [row.siren, { kind: "epci", code: row.siren }] as const),
  ]);
  return { commune, intercommunality: (siren) => known.get(siren) ?? null };
}
