import type { LabelCode, LabelledKind } from "@maillage/domain/territories/labels";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import type { CommuneResolver } from "./commune-resolver.ts";
import { frrClasses, observatoryClasses } from "./frr-classes.ts";
import { importProblems } from "./import-problems.fr.ts";

/** A label read from a file, on a territory of today. */
export type LabelRow = {
  label: LabelCode;
  territoryKind: LabelledKind;
  territoryCode: string;
  detailCode: string;
  detailName: string | null;
  validFrom: string | null;
};

/** What one line gives: labels (none when it says "not classed"), and what of it could not be understood. */
export type LineResult = { rows: LabelRow[]; problems: string[] };

/** Finds territories of today by the codes of the file. */
export type TerritoryResolvers = {
  commune: CommuneResolver;
  intercommunality: (siren: string) => { kind: LabelledKind; code: string } | null;
};

/** An official file format: told by its columns (lower case, no accent), read line by line. */
export type LabelFormat = {
  name: string;
  source: string;
  matches: (columns: readonly string[]) => boolean;
  read: (line: Record<string, string>, resolvers: TerritoryResolvers) => LineResult;
};

const anct = "ANCT, data.gouv.fr";
const has =
  (...names: string[]) =>
  (columns: readonly string[]): boolean =>
    names.every((name) => columns.includes(name));
const nothing: LineResult = { rows: [], problems: [] };

/** The official formats, the most particular first. */
export const labelFormats: readonly LabelFormat[] = [
  {
    name: "Quartiers prioritaires (liste officielle)",
    source: anct,
    matches: has("code_qp", "insee_com"),
    read: (line, resolvers) =>
      readNeighbourhoods(line.insee_com ?? "", [[line.code_qp ?? "", line.lib_qp ?? ""]], resolvers),
  },
  {
    name: "Quartiers prioritaires par commune",
    source: anct,
    matches: has("codes_qp", "insee_com"),
    read: (line, resolvers) =>
      readNeighbourhoods(line.insee_com ?? "", pairs(line.codes_qp ?? "", line.libelles_qp ?? ""), resolvers),
  },
  {
    name: "France ruralités revitalisation (DGCL)",
    source: "DGCL, liste des communes classées en FRR",
    matches: (columns) =>
      columns.includes("code_insee") && columns.some((column) => column.startsWith("classement frr")),
    read: (line, resolvers) => {
      const column = Object.keys(line).find((name) => name.startsWith("classement frr")) ?? "";
      return readFrr({ code: line.code_insee ?? "", classes: frrClasses, value: line[column] ?? "" }, resolvers);
    },
  },
  {
    name: "France ruralités revitalisation (Observatoire des territoires)",
    source: "ANCT, Observatoire des territoires",
    matches: has("codgeo", "codefrr"),
    read: (line, resolvers) =>
      readFrr({ code: line.codgeo ?? "", classes: observatoryClasses, value: line.codefrr ?? "" }, resolvers),
  },
  {
    name: "Territoires d’industrie, groupements",
    source: anct,
    matches: has("id_ti", "siren_groupement"),
    read: readIndustry,
  },
  {
    name: "Programmes de l’ANCT, plusieurs programmes",
    source: anct,
    matches: has("programme", "insee_com"),
    read: (line, resolvers) => {
      const label = programmes[line.programme?.toLowerCase() ?? ""];
      const detail: [string, string] = [line.id_territoire ?? "", line.lib_territoire ?? ""];
      return label ? readProgramme({ label, line, detail }, resolvers) : nothing;
    },
  },
  {
    name: "Programme de l’ANCT",
    source: anct,
    matches: (columns) => columns.includes("insee_com") && columns.some((column) => programmeOf(column) !== undefined),
    read: (line, resolvers) => {
      const column = Object.keys(line).find((name) => programmeOf(name) !== undefined) ?? "";
      const label = programmeOf(column);
      const name = line[column.replace(/^id_/, "lib_")] ?? "";
      return label ? readProgramme({ label, line, detail: [line[column] ?? "", name] }, resolvers) : nothing;
    },
  },
  {
    name: "Massifs de montagne",
    source: "ANCT, Observatoire des territoires",
    matches: (columns) =>
      massifColumn(columns) !== undefined && columns.some((column) => communeColumns.includes(column)),
    read: readMassif,
  },
];

const communeColumns = ["insee_com", "codgeo", "code_insee", "code"];
const massifColumn = (columns: readonly string[]): string | undefined =>
  columns.find((column) => /^(niveau_)?(montagne|massif)/.test(column) || /\bmassif\b/.test(column));

const programmes: Record<string, LabelCode> = {
  pvd: "pvd",
  acv: "acv",
  va: "villages_avenir",
  fs: "france_services",
  france_services: "france_services",
  cite_educative: "cite_educative",
  cite_educ: "cite_educative",
  citeduc: "cite_educative",
  cite: "cite_educative",
  ce: "cite_educative",
  ti: "territoires_industrie",
};
const programmeOf = (column: string): LabelCode | undefined =>
  column.startsWith("id_") ? programmes[column.slice(3)] : undefined;

/** Several communes in one cell: "02571; 02691". The wrapping and missing zeros are the resolver's affair. */
function splitCommunes(text: string): string[] {
  return text.split(/[;,|/\s]+/).filter((part) => /[0-9]/.test(part));
}

/** Each commune of the cell, resolved; or the problem with it. */
function eachCommune(cell: string, resolvers: TerritoryResolvers, rowOf: (code: string) => LabelRow[]): LineResult {
  const codes = splitCommunes(cell);
  if (codes.length === 0) return { rows: [], problems: [importProblems.missingColumn("insee_com")] };
  const result: LineResult = { rows: [], problems: [] };
  for (const text of codes) {
    const code = resolvers.commune(text);
    if (code === null) result.problems.push(importProblems.unknownCommune(text));
    else result.rows.push(...rowOf(code));
  }
  return result;
}

// The list of 2024 came into force on 1 January 2024 on the mainland, a year later overseas.
const neighbourhoodsSince = (code: string): string => (code.startsWith("97") ? "2025-01-01" : "2024-01-01");

function readNeighbourhoods(
  cell: string,
  neighbourhoods: [string, string][],
  resolvers: TerritoryResolvers,
): LineResult {
  const unreadable = neighbourhoods.find(([code]) => !/^Q[NP]\w{6}$/.test(code));
  if (unreadable) return { rows: [], problems: [importProblems.unknownClass(unreadable[0])] };
  return eachCommune(cell, resolvers, (territoryCode) =>
    neighbourhoods.map(([detailCode, name]) => ({
      label: "qpv",
      territoryKind: "neighbourhood_in_commune",
      territoryCode,
      detailCode,
      detailName: nameOrNull(name),
      // codes of 2015 begin with QP
      validFrom: detailCode.startsWith("QN") ? neighbourhoodsSince(territoryCode) : "2015-01-01",
    })),
  );
}

/** Codes side by side with their names; names are dropped when a comma inside one makes the counts differ. */
function pairs(codes: string, names: string): [string, string][] {
  const allCodes = codes.split(/[;,\s]+/).filter((code) => code !== "");
  const allNames = names.split(/\s*[;,]\s+/);
  return allCodes.map((code, index) => [code, allNames.length === allCodes.length ? (allNames[index] ?? "") : ""]);
}

function readFrr(
  cells: { code: string; classes: Record<string, LabelRow["detailCode"][]>; value: string },
  resolvers: TerritoryResolvers,
): LineResult {
  const classes = cells.classes[plain(cells.value)];
  if (!classes) return { rows: [], problems: [importProblems.unknownClass(cells.value)] };
  if (classes.length === 0 && resolvers.commune(cells.code) !== null) return nothing;
  return eachCommune(cells.code, resolvers, (territoryCode) =>
    classes.map((detail) => ({
      label: detail === "plus" ? "frr_plus" : "frr",
      territoryKind: "commune",
      territoryCode,
      detailCode: detail === "plus" ? "" : detail,
      detailName: null,
      validFrom: detail === "plus" ? "2025-01-01" : "2024-07-01",
    })),
  );
}

function readProgramme(
  entry: { label: LabelCode; line: Record<string, string>; detail: [string, string] },
  resolvers: TerritoryResolvers,
): LineResult {
  const [ids, names] = entry.detail;
  // several in one commune: "cite-002 ; cite-127"
  const codes = ids.split(/\s*;\s*/);
  const labels = names.split(/\s*;\s*/);
  return eachCommune(entry.line.insee_com ?? "", resolvers, (territoryCode) =>
    codes.map((detailCode, index) => ({
      label: entry.label,
      territoryKind: entry.label === "cite_educative" ? "neighbourhood_in_commune" : "commune",
      territoryCode,
      detailCode,
      detailName: nameOrNull((labels.length === codes.length ? labels[index] : names) ?? ""),
      validFrom: readDay(entry.line.date_signature ?? ""),
    })),
  );
}

function readIndustry(line: Record<string, string>, resolvers: TerritoryResolvers): LineResult {
  const siren = (line.siren_groupement ?? "").replace(/\D/g, "").padStart(9, "0");
  const found = resolvers.intercommunality(siren);
  if (!found) return { rows: [], problems: [importProblems.unknownIntercommunality(line.siren_groupement ?? "")] };
  const row: LabelRow = {
    label: "territoires_industrie",
    territoryKind: found.kind,
    territoryCode: found.code,
    detailCode: line.id_ti ?? "",
    detailName: nameOrNull(line.lib_ti ?? ""),
    validFrom: "2023-11-09",
  };
  return { rows: [row], problems: [] };
}

function readMassif(line: Record<string, string>, resolvers: TerritoryResolvers): LineResult {
  const value = line[massifColumn(Object.keys(line)) ?? ""] ?? "";
  const code = communeColumns.map((column) => line[column]).find((cell) => cell !== undefined) ?? "";
  if (value === "" || plain(value) === "hors massif" || value === "-9999") return nothing;
  const [, detailCode = "", name = value] = /^(\d+)\s*-\s*(.+)$/.exec(value) ?? [];
  return eachCommune(code, resolvers, (territoryCode) => [
    {
      label: "massif",
      territoryKind: "commune",
      territoryCode,
      detailCode,
      detailName: nameOrNull(name),
      validFrom: null,
    },
  ]);
}

/** Lower case, no accent, single spaces: how columns and classes are compared. */
export function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

function nameOrNull(name: string): string | null {
  return name.trim() === "" ? null : typographicName(name);
}

/** "2021-05-28" or "28/05/2021" as an ISO day; null when it is neither. */
function readDay(text: string): string | null {
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? /^(?:(\d{2})\/(\d{2})\/(\d{4}))$/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const iso = year.length === 4 ? `${year}-${month}-${day}` : `${day}-${month}-${year}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
