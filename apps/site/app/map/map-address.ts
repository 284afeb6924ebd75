import { isLabelCode, type LabelCode } from "@maillage/domain/territories/labels";
import { type MapBox, mapBoxInput } from "@maillage/domain/territories/map-box";
import { changed, type ListingFilters, listingsHref } from "../search/listing-filters.ts";

export const mapPath = "/annonces/carte";
/** Where the interactive map asks what it shows. */
export const mapDataPath = "/annonces/carte/donnees";

/** The label that the map shows, as its address holds it. */
export function readShownLabel(query: URLSearchParams): LabelCode | null {
  const code = query.get("zonage") ?? "";
  return isLabelCode(code) ? code : null;
}

/** The map of a search: the same filters as the list, and the label shown. Neither page nor order. */
export function mapHref(filters: ListingFilters, label: LabelCode | null = null, path: string = mapPath): string {
  const href = listingsHref(changed(filters, { order: null }), path);
  if (label === null) return href;
  return `${href}${href.includes("?") ? "&" : "?"}zonage=${label}`;
}

/** The part of the map that an address names: « ouest,sud,est,nord »; null when it names none. */
export function readBox(query: URLSearchParams): MapBox | null {
  const parts = (query.get("boite") ?? "").split(",");
  const [west, south, east, north] = parts.map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const box = mapBoxInput.safeParse({ west, south, east, north });
  return parts.length === 4 && box.success ? box.data : null;
}

const clamp = (degrees: number, most: number): number => Math.max(-most, Math.min(most, degrees));

/** The same, written: no finer than ten metres, so that neighbouring views share their address. */
export function writeBox({ west, south, east, north }: MapBox): string {
  const sides = [clamp(west, 180), clamp(south, 90), clamp(east, 180), clamp(north, 90)];
  return sides.map((degrees) => degrees.toFixed(4)).join(",");
}
