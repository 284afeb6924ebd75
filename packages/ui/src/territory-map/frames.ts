import { type GeoProjection, geoConicConformal, geoMercator } from "d3-geo";
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

const width = 1000;
const margin = 12;

const isOverseas = (code: string) => code.length === 3;

/** Lambert 93's parallels, for the mainland and Corsica; elsewhere islands so small that Mercator's scale hardly changes. */
function projectionFor(codes: readonly string[], middle: readonly [number, number]): GeoProjection {
  if (codes.some(isOverseas)) return geoMercator().rotate([-middle[0], 0]);
  return geoConicConformal().parallels([44, 49]).rotate([-3, 0]);
}

function frameOf(geometries: PlaceShapes<DepartementPlace>["geometries"]): Frame {
  const departements: PlaceShapes<DepartementPlace> = { type: "GeometryCollection", geometries };
  const lines = mesh(contours, departements);
  const first = lines.coordinates[0]?.[0] ?? [0, 0];
  const codes = geometries.map(({ properties }) => properties.code);
  const projection = projectionFor(codes, [first[0] ?? 0, first[1] ?? 0]).fitWidth(width - 2 * margin, lines);
  const [x, y] = projection.translate();
  projection.translate([x + margin, y + margin]);
  const project = (longitude: number, latitude: number) => projection([longitude, latitude]) ?? ([0, 0] as const);
  const bottom = Math.max(
    ...lines.coordinates.flat().map(([longitude = 0, latitude = 0]) => project(longitude, latitude)[1]),
  );
  return { departements, width, height: Math.ceil(bottom + margin), project };
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
