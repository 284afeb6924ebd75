import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from "topojson-specification";
import data from "./data/contours.json" with { type: "json" };

export interface RegionPlace {
  readonly code: string;
  readonly name: string;
}

export interface DepartementPlace extends RegionPlace {
  /** The code of its région. */
  readonly region: string;
}

/** A collection of shapes that all say which place they are. */
export interface PlaceShapes<Place> {
  readonly type: "GeometryCollection";
  geometries: Array<(TopoPolygon | TopoMultiPolygon) & { readonly properties: Place }>;
}

export type Contours = Topology<{ departements: PlaceShapes<DepartementPlace>; regions: PlaceShapes<RegionPlace> }>;

/** The shapes of the départements and régions, lines shared. Source and precision: data/README.md. */
// TypeScript reads the arrays of the file as of any length; contours.test.ts holds the file to this shape.
export const contours = data as unknown as Contours;

/** The départements or régions as GeoJSON, for whoever cannot read TopoJSON: one feature a code, `id` the code. */
export function contoursAsGeoJson(level: "departements"): FeatureCollection<Polygon | MultiPolygon, DepartementPlace>;
export function contoursAsGeoJson(level: "regions"): FeatureCollection<Polygon | MultiPolygon, RegionPlace>;
export function contoursAsGeoJson(level: "departements" | "regions") {
  return feature(contours, contours.objects[level]);
}
