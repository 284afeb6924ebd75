// On the server only (the build refuses it in the browser): the contours and the projections weigh 40 kB compressed,
// and a picture drawn needs neither.
import { mesh, transform } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { type Contours, contours, type DepartementPlace, type PlaceShapes } from "./contours.ts";
import type { CountrySheet } from "./country-map.tsx";
import { countryFrame, type Frame, regionFrame } from "./frames.ts";
import { linesAsPath } from "./svg-path.ts";
import type { TerritoryPicture } from "./territory-map.tsx";

/** What the map shows: a whole région or département, or a point (a commune, an EPCI) of a département. */
export type ShownTerritory =
  | { readonly kind: "region"; readonly code: string }
  | { readonly kind: "departement"; readonly code: string }
  | { readonly kind: "point"; readonly longitude: number; readonly latitude: number; readonly departement: string };

/** Triangles smaller than this are left out, in squares of that sheet: what the eye no longer sees. */
const smallestDetail = 9;

interface Sheet {
  readonly frame: Frame;
  /** The contours laid flat and lightened for this sheet; lines still shared. */
  readonly flat: Contours;
  readonly departements: PlaceShapes<DepartementPlace>;
  readonly background: Pick<TerritoryPicture, "land" | "departementLines" | "regionLines">;
}

const sheets = new Map<Frame, Sheet>();

function flatten(frame: Frame): Contours {
  const toDegrees = transform(contours.transform ?? null);
  // Points of a line follow each other as differences: read in order, from the first.
  const arcs = contours.arcs.map((arc) =>
    arc.map((point, index): GeoJSON.Position => {
      const [longitude = 0, latitude = 0] = toDegrees(point, index > 0);
      return [...frame.project(longitude, latitude)];
    }),
  );
  const { departements, regions } = contours.objects;
  return simplify(presimplify({ type: "Topology", objects: { departements, regions }, arcs }), smallestDetail);
}

function sheetOf(frame: Frame): Sheet {
  const kept = sheets.get(frame);
  if (kept) return kept;
  const flat = flatten(frame);
  const { departements } = frame;
  const regionOf = new Map<object, string>(departements.geometries.map((shape) => [shape, shape.properties.region]));
  const lines = (shown: (one: object, other: object) => boolean) =>
    linesAsPath(mesh(flat, departements, shown).coordinates);
  const background = {
    land: lines((one, other) => one === other),
    departementLines: lines((one, other) => one !== other && regionOf.get(one) === regionOf.get(other)),
    regionLines: lines((one, other) => regionOf.get(one) !== regionOf.get(other)),
  };
  const made = { frame, flat, departements, background };
  sheets.set(frame, made);
  return made;
}

/** A département that places the territory on a sheet: itself, its own, or the first of the région. */
function departementOf(shown: ShownTerritory): DepartementPlace | undefined {
  const places = contours.objects.departements.geometries.map(({ properties }) => properties);
  if (shown.kind === "region") return places.find(({ region }) => region === shown.code);
  const code = shown.kind === "point" ? shown.departement : shown.code;
  return places.find((place) => place.code === code);
}

function outlineOf({ flat }: Sheet, level: "departements" | "regions", code: string): string {
  const shape = flat.objects[level].geometries.find(({ properties }) => properties.code === code);
  return shape ? linesAsPath(mesh(flat, shape).coordinates) : "";
}

/** Where the point falls on the sheet; null when it lies outside (a place whose département was told wrong). */
function pointOf({ width, height, project }: Frame, shown: ShownTerritory): TerritoryPicture["point"] {
  if (shown.kind !== "point") return null;
  const [x, y] = project(shown.longitude, shown.latitude).map(Math.round);
  const inside = x !== undefined && y !== undefined && x >= 0 && x <= width && y >= 0 && y <= height;
  return inside ? { x, y } : null;
}

/**
 * The picture of a territory, ready for `TerritoryMap`: paths on a sheet of 1,000 by 1,000 at most, 1 to 12 kB. `within` is what is
 * drawn around: the whole mainland (or the overseas département alone), or only the région.
 * Null for a code without contours: the overseas collectivities, a code that does not exist.
 */
export function drawTerritory(
  shown: ShownTerritory,
  within: "country" | "region" = "country",
): TerritoryPicture | null {
  const departement = departementOf(shown);
  if (!departement) return null;
  const sheet = sheetOf(within === "region" ? regionFrame(departement.region) : countryFrame(departement.code));
  const { width, height } = sheet.frame;
  const highlight =
    shown.kind === "region"
      ? outlineOf(sheet, "regions", departement.region)
      : outlineOf(sheet, "departements", departement.code);
  return { width, height, ...sheet.background, highlight, point: pointOf(sheet.frame, shown) };
}

/** A département of each sheet: the mainland, then the five overseas. */
const onEachSheet = ["63", "971", "972", "973", "974", "976"];
const madeCountry: CountrySheet[] = [];

function countrySheet(code: string): CountrySheet {
  const { frame, flat, departements, background } = sheetOf(countryFrame(code));
  const places = departements.geometries.map(({ properties }) => properties);
  return {
    name: places.length === 1 ? (places[0]?.name ?? code) : "Métropole",
    width: frame.width,
    height: frame.height,
    regionLines: background.regionLines,
    departements: departements.geometries.map((shape) => ({
      code: shape.properties.code,
      path: linesAsPath(mesh(flat, shape).coordinates),
    })),
  };
}

/** Every département's shape, ready for `CountryMap`: the mainland first. Drawn once. */
export function drawCountry(): readonly CountrySheet[] {
  if (madeCountry.length === 0) madeCountry.push(...onEachSheet.map(countrySheet));
  return madeCountry;
}
