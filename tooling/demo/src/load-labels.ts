import type { Connection } from "@maillage/database/connection";
import { type LabelRow } from "@maillage/territories/label-formats";
import { recordLabels } from "@maillage/territories/label-rows";
import { communeLabels, industryTerritories, massifs } from "./demo-labels.ts";

type Edition = { source: string; vintage: string };
type Entry = { edition: Edition; rows: LabelRow[] };

const frr: Edition = { source: "DGCL, liste des communes classées en FRR", vintage: "2025-07-10" };
const anct: Edition = { source: "ANCT, data.gouv.fr", vintage: "2024-09" };
const industry: Edition = { source: "ANCT, data.gouv.fr", vintage: "2024-07" };
const neighbourhoods: Edition = { source: "ANCT, data.gouv.fr", vintage: "2024" };
const observatory: Edition = { source: "ANCT, Observatoire des territoires", vintage: "2024" };

const plainRow = (territoryCode: string, row: Pick<LabelRow, "label"> & Partial<LabelRow>): LabelRow => ({
  territoryKind: "commune",
  territoryCode,
  detailCode: "",
  detailName: null,
  validFrom: null,
  ...row,
});

// FRR since 1 July 2024, FRR+ since 1 January 2025; neighbourhoods since 2024, overseas since 2025.
const frrSince = "2024-07-01";
const frrPlusSince = "2025-01-01";
const neighbourhoodsSince = (commune: string): string => (commune.startsWith("97") ? "2025-01-01" : "2024-01-01");

/** What one word of a line says of its commune. */
function rowsOf(commune: string, word: string): Entry {
  const [name = "", detail = ""] = word.split(":");
  const socle = plainRow(commune, {
    label: "frr",
    detailCode: detail === "partly" ? "partielle" : "socle",
    validFrom: frrSince,
  });
  const signed = { validFrom: detail === "" ? null : detail };
  switch (name) {
    case "frr":
      return { edition: frr, rows: [socle] };
    case "frr+":
      return { edition: frr, rows: [socle, plainRow(commune, { label: "frr_plus", validFrom: frrPlusSince })] };
    case "pvd":
    case "acv":
      return { edition: anct, rows: [plainRow(commune, { label: name, ...signed })] };
    case "va":
      return { edition: anct, rows: [plainRow(commune, { label: "villages_avenir", ...signed })] };
    case "cite":
      return {
        edition: anct,
        rows: [plainRow(commune, { label: "cite_educative", territoryKind: "neighbourhood_in_commune" })],
      };
    case "fs":
      return { edition: anct, rows: [plainRow(commune, { label: "france_services" })] };
    case "massif":
      return {
        edition: observatory,
        rows: [plainRow(commune, { label: "massif", detailCode: detail, detailName: massifs[detail] ?? null })],
      };
    case "qpv":
      return { edition: neighbourhoods, rows: detail.split(",").map((code) => neighbourhood(commune, `QN${code}`)) };
    default:
      throw new Error(`unknown label « ${word} » of ${commune}`);
  }
}

function neighbourhood(commune: string, detailCode: string): LabelRow {
  return plainRow(commune, {
    label: "qpv",
    territoryKind: "neighbourhood_in_commune",
    detailCode,
    validFrom: neighbourhoodsSince(commune),
  });
}

/** Every label of the demonstration, by edition. */
export function demoLabels(): Entry[] {
  const ofCommunes = communeLabels.flatMap((line) => {
    const [commune = "", ...words] = line.split(" ");
    return words.map((word) => rowsOf(commune, word));
  });
  const ofIndustry = industryTerritories.flatMap(({ code, name, epci }) =>
    epci.map((siren) =>
      plainRow(siren, {
        label: "territoires_industrie",
        territoryKind: "epci",
        detailCode: code,
        detailName: name,
        validFrom: "2023-11-09",
      }),
    ),
  );
  return [...ofCommunes, { edition: industry, rows: ofIndustry }];
}

/** Records them; an official list imported later confirms or replaces them. */
export async function loadLabels(tx: Connection): Promise<void> {
  const byEdition = Map.groupBy(demoLabels(), ({ edition }) => `${edition.source} ${edition.vintage}`);
  for (const entries of byEdition.values()) {
    const [first] = entries;
    if (first)
      await recordLabels(
        tx,
        entries.flatMap((entry) => entry.rows),
        first.edition,
      );
  }
}
