import {
  type CoordinatesReport,
  importCoordinates as readCoordinatesFile,
} from "@maillage/territories/import-coordinates";
import { type LabelsReport, importLabels as readLabelsFile } from "@maillage/territories/import-labels";
import { importMovements, type MovementsReport } from "@maillage/territories/import-movements";
import { importTerritories as loadTerritories, type TerritoriesReport } from "@maillage/territories/import-territories";
import { houseCall } from "../scheduled/in-batches.ts";
import type { House } from "../verbs/verb.ts";
import type { ImportSource } from "./import-report.ts";
import { noteImport } from "./note-import.ts";

/** Loads the official communes, EPCI, départements and régions shipped with the product; quick when they are there. */
export async function importTerritories(house: House, options: { force: boolean }): Promise<TerritoriesReport> {
  const report = await loadTerritories(house.db, options);
  if (!report.skipped) {
    await noteImport(houseCall(house), {
      action: "territories.imported",
      source: "@etalab/decoupage-administratif",
      details: { communes: report.communes },
    });
  }
  return report;
}

/** Imports an official list of labels; its format is told by its columns. */
export async function importLabels(house: House, source: ImportSource & { vintage: string }): Promise<LabelsReport> {
  const { stream, vintage, name } = source;
  const onProgress = (lines: number): void => source.onProgress?.({ lines, kept: lines, left: 0 });
  const report = await readLabelsFile(house.db, { stream, vintage, onProgress });
  for (const bad of report.badLines) source.onBadLine?.(bad);
  if (report.format !== null) {
    await noteImport(houseCall(house), {
      action: "labels.imported",
      source: name,
      details: { vintage, format: report.format, ...report.recorded },
    });
  }
  return report;
}

/** Imports the official points of the communes over those shipped with the product. */
export async function importCoordinates(house: House, source: ImportSource): Promise<CoordinatesReport> {
  const report = await readCoordinatesFile(house.db, source.stream);
  for (const bad of report.badLines) source.onBadLine?.(bad);
  const { placed, approximate } = report;
  await noteImport(houseCall(house), {
    action: "coordinates.imported",
    source: source.name,
    details: { placed, approximate },
  });
  return report;
}

/** Imports INSEE's history of communes, so that old codes and names lead to today's. */
export async function importFormerCommunes(house: House, source: ImportSource): Promise<MovementsReport> {
  const report = await importMovements(house.db, source.stream);
  for (const bad of report.badLines) source.onBadLine?.(bad);
  await noteImport(houseCall(house), {
    action: "former_communes.imported",
    source: source.name,
    details: { resolved: report.resolved },
  });
  return report;
}
