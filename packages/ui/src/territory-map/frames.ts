import { type GeoProjection, geoConicConformal, geoMercator, geoPath } from "d3-geo";
import { mesh } from "topojson-client";
import { contours, type DepartementPlace, type PlaceShapes } from "./contours.ts";

/** A part of the country drawn on one sheet: its départements, and how the round earth is laid flat. */
export interface Frame {
  readonly departements: PlaceShapes<DepartementPlace>;
  readonly width: number;
  readonly height: number;
  /** Degrees to the sheet, downwards. */
  readonly project: (longitude: number, latitude: number) => readonly [number, number];
}

/** Room for the thickness of the lines. */
const margin = 12;
/** A frame fills a square of this side in one direction, and takes what it needs of the other. */
const sheet: [[number, number], [number, number]] = [
  [margin, margin],
  [1000 - margin, 1000 - margin],
];

const isOverseas = (code: string) => code.length === 3;

/** Lambert 93's parallels, for the mainland and Corsica; elsewhere islands so small that Mercator's scale hardly changes. */
function projectionFor(codes: readonly string[], middle: number): GeoProjection {
  if (codes.some(isOverseas)) return geoMercator().rotate([-middle, 0]);
  return geoConicConformal().parallels([44, 49]).rotate([-3, 0]);
}

function frameOf(geometries: PlaceShapes<DepartementPlace>["geometries"]): Frame {
  const departements: PlaceShapes<DepartementPlace> = { type: "GeometryCollection", geometries };
  const lines = mesh(contours, departements);
  const [west = 0] = lines.coordinates[0]?.[0] ?? [];
  const codes = geometries.map(({ properties }) => properties.code);
  const projection = projectionFor(codes, west).fitExtent(sheet, lines);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(lines);
  const [x, y] = projection.translate();
  projection.translate([x - left + margin, y - top + margin]);
  return {
    departements,
    width: Math.ceil(right - left + 2 * margin),
    height: Math.ceil(bottom - top + 2 * margin),
    // These projections have an answer for every point of the globe.
    project: (longitude, latitude) => projection([longitude, latitude]) ?? [0, 0],
  };
}

const frames = new Map<string, Frame>();

function keptFrame(key: string, has: (place: DepartementPlace) => boolean): Frame {
  const kept = frames.get(key);
  if (kept) return kept;
  const made = frameOf(contours.objects.departements.geometries.filter(({ properties }) => has(properties)));
  frames.set(key, made);
  return made;
}

/** The mainland with Corsica, or the overseas département alone. Made once. */
export function countryFrame(departement: string): Frame {
  if (isOverseas(departement)) return keptFrame(departement, ({ code }) => code === departement);
  return keptFrame("mainland", ({ code }) => !isOverseas(code));
}

/** One région, as wide as the sheet. Made once. */
export function regionFrame(regionCode: string): Frame {
  return keptFrame(`region ${regionCode}`, ({ region }) => region === regionCode);
}
