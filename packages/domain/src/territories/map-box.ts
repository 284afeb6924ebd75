import { z } from "zod";

/** A part of the map, in degrees (WGS 84). */
export type MapBox = { west: number; south: number; east: number; north: number };

const longitude = z.number("La longitude est un nombre.").min(-180).max(180);
const latitude = z.number("La latitude est un nombre.").min(-90).max(90);

/** A part of the map as it is asked for: never empty, never across the line of change of date. */
export const mapBoxInput = z
  .strictObject({ west: longitude, south: latitude, east: longitude, north: latitude })
  .refine(({ west, south, east, north }) => west < east && south < north, "Cette partie de la carte est vide.");

/** The cells by which listings are gathered on the map, in degrees. */
export type MapGrid = { width: number; height: number };

/** East-west degrees are this much shorter at French latitudes: cells look square. */
const heightForWidth = 0.69;
const cellsAcross = 12;

/**
 * The cells for a part of the map: between 6 and 12 along its longer side. Their sides are halves of one another and
 * all start at zero, so that a small move of the map leaves them where they are.
 */
export function gridOf({ west, south, east, north }: MapBox): MapGrid {
  const widest = Math.max((east - west) / cellsAcross, (north - south) / heightForWidth / cellsAcross);
  const width = 2 ** Math.ceil(Math.log2(widest));
  return { width, height: width * heightForWidth };
}

/** The smallest part of the map that holds all of these; null when there is none. */
export function boxOfAll(boxes: readonly MapBox[]): MapBox | null {
  const [first] = boxes;
  if (!first) return null;
  return {
    west: Math.min(...boxes.map(({ west }) => west)),
    south: Math.min(...boxes.map(({ south }) => south)),
    east: Math.max(...boxes.map(({ east }) => east)),
    north: Math.max(...boxes.map(({ north }) => north)),
  };
}
