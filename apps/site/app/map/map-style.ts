import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { contoursAsGeoJson } from "@maillage/ui/territory-map/contours";
import { labelPoint } from "./label-point.ts";
import type { Tiles } from "./map-panel.tsx";

/** A colour of the theme, as it stands now: dark mode has its own. */
const colour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--color-${name}`).trim() || "#888888";

const font = ["Atkinson Hyperlegible Next Variable", "sans-serif"];
/** From here on the names are those of départements instead of régions. */
const departementZoom = 6.5;

function nameLayer(level: "regions" | "departements"): LayerSpecification {
  return {
    id: `${level}-names`,
    type: "symbol",
    source: `${level}-names`,
    ...(level === "regions" ? { maxzoom: departementZoom } : { minzoom: departementZoom }),
    layout: { "text-field": ["get", "name"], "text-font": font, "text-size": 13, "text-max-width": 8 },
    paint: { "text-color": colour("slate"), "text-halo-color": colour("surface"), "text-halo-width": 1.5 },
  };
}

/** Shades as in `CountryMap`, of the same names. */
const shadeOpacity: ExpressionSpecification = [
  "match",
  ["coalesce", ["feature-state", "shade"], 0],
  1,
  0.2,
  2,
  0.45,
  3,
  0.7,
  4,
  0.95,
  0,
];

function layers(tiles: Tiles | null): LayerSpecification[] {
  const line = { type: "line", layout: { "line-join": "round" } } as const;
  return [
    { id: "background", type: "background", paint: { "background-color": colour("wash") } },
    tiles
      ? { id: "tiles", type: "raster", source: "tiles" }
      : { id: "land", type: "fill", source: "departements", paint: { "fill-color": colour("surface") } },
    {
      id: "shades",
      type: "fill",
      source: "departements",
      paint: { "fill-color": colour("forest"), "fill-opacity": shadeOpacity },
    },
    { ...line, id: "departements", source: "departements", paint: { "line-color": colour("line"), "line-width": 0.6 } },
    { ...line, id: "regions", source: "regions", paint: { "line-color": colour("line"), "line-width": 1.6 } },
    nameLayer("regions"),
    nameLayer("departements"),
    {
      id: "labelled",
      type: "circle",
      source: "labelled",
      paint: {
        "circle-radius": 6,
        "circle-color": colour("saffron"),
        "circle-stroke-color": colour("ink"),
        "circle-stroke-width": 1.5,
      },
    },
  ];
}

const emptyCollection = { type: "FeatureCollection" as const, features: [] };

/** Our own contours, their names, and above them the communes of the label shown; tiles only if the operator chose some. */
export function mapStyle(tiles: Tiles | null): StyleSpecification {
  const departements = contoursAsGeoJson("departements");
  const regions = contoursAsGeoJson("regions");
  return {
    version: 8,
    sources: {
      departements: { type: "geojson", data: departements, promoteId: "code" },
      regions: { type: "geojson", data: regions },
      "departements-names": { type: "geojson", data: namesOf(departements) },
      "regions-names": { type: "geojson", data: namesOf(regions) },
      labelled: { type: "geojson", data: emptyCollection },
      ...(tiles
        ? { tiles: { type: "raster", tiles: [tiles.url], tileSize: 256, attribution: escaped(tiles.credit) } }
        : {}),
    },
    layers: layers(tiles),
  };
}

type Places = ReturnType<typeof contoursAsGeoJson>;

const namesOf = ({ features }: Places): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: features.map(({ geometry, properties: { name } }) => ({
    type: "Feature",
    properties: { name },
    geometry: { type: "Point", coordinates: labelPoint(geometry) },
  })),
});

/** The credit is shown as HTML: the operator's words stay words. */
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
