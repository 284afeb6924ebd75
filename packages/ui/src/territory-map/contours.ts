import { feature } from "topojson-client";
import data from "./data/contours.json" with { type: "json" };

export interface RegionPlace {
  readonly code: string;
  readonly name: string;
}

export interface DepartementPlace extends RegionPlace {
  /** The code of its région. */
  readonly region: string;
}

/** A place's outline in TopoJSON: rings of numbered lines, which neighbours share. */
type PlaceShape<Place> = (
  | { readonly type: "Polygon"; arcs: number[][] }
  | { readonly type: "MultiPolygon"; arcs: number[][][] }
) & { readonly id?: string; readonly properties: Place };

export interface PlaceShapes<Place> {
  readonly type: "GeometryCollection";
  geometries: Array<PlaceShape<Place>>;
}

/** A TopoJSON topology of places. */
export interface PlaceTopology<Objects> {
  readonly type: "Topology";
  objects: Objects;
  /** Lines; as differences on a grid when there is a `transform`. */
  arcs: number[][][];
  readonly transform?: { scale: [number, number]; translate: [number, number] } | undefined;
}

export type Contours = PlaceTopology<{
  departements: PlaceShapes<DepartementPlace>;
  regions: PlaceShapes<RegionPlace>;
}>;

/** GeoJSON of places: one feature a code. */
type PlaceFeatures<Place> = GeoJSON.FeatureCollection<GeoJSON.Polygon | GeoJSON.MultiPolygon, Place>;

/** The shapes of the départements and régions, lines shared. Source and precision: data/README.md. */
// TypeScript reads the arrays of the file as of any length; contours.test.ts holds the file to this shape.
export const contours = data as unknown as Contours;

/** The départements or régions as GeoJSON, for whoever cannot read TopoJSON: one feature a code, `id` the code. */
export function contoursAsGeoJson(level: "departements"): PlaceFeatures<DepartementPlace>;
export function contoursAsGeoJson(level: "regions"): PlaceFeatures<RegionPlace>;
export function contoursAsGeoJson(level: "departements" | "regions") {
  return feature(contours, contours.objects[level]);
}
