import {
  AttributionControl,
  type GeoJSONSource,
  type LngLatBoundsLike,
  Map as MapLibre,
  Marker,
  NavigationControl,
  setWorkerUrl,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import type { MapBox } from "@maillage/domain/territories/map-box";
import type { ClusterView, LabelView } from "./map-answer.ts";
import type { MapPlace, Tiles } from "./map-panel.tsx";
import { mapStyle } from "./map-style.ts";
import { cooperationWords, mapWords } from "./map-words.ts";

setWorkerUrl(workerUrl);

/** The map on the screen, as the list beside it speaks to it. */
export type DrawnMap = {
  showClusters(clusters: readonly ClusterView[]): void;
  showLabel(label: LabelView | null): void;
  /** Makes one mark stand out, or none. */
  point(key: string | null): void;
  goTo(box: MapBox): void;
  zoomOut(): void;
  visible(): MapBox;
  remove(): void;
};

export type DrawOptions = {
  start: MapBox;
  place: MapPlace | null;
  tiles: Tiles | null;
  onMove: () => void;
  onChoose: (cluster: ClusterView) => void;
};

const boundsOf = ({ west, south, east, north }: MapBox): LngLatBoundsLike => [west, south, east, north];

const markSizes = { 1: "size-9 text-sm", 2: "size-11 text-base", 3: "size-14 text-base" } as const;
const markClasses =
  "grid cursor-pointer font-sans place-items-center rounded-full border-2 border-surface bg-forest font-semibold text-on-forest tabular-nums shadow-raised data-pointed:z-10 data-pointed:bg-saffron data-pointed:text-on-saffron";

/** Among more marks than that, the names of their communes would cover one another. */
const namedAtMost = 30;

/** The list beside the map says the same: marks are for the eye and the pointer only. */
function markOf(
  cluster: ClusterView,
  { onChoose, named }: { onChoose: DrawOptions["onChoose"]; named: boolean },
): Marker {
  const element = document.createElement("div");
  element.className = `${markClasses} ${markSizes[cluster.size]}`;
  element.textContent = cluster.count;
  element.title = `${cluster.title}\u00a0: ${cluster.words}`;
  if (named && cluster.box === null) {
    const name = document.createElement("span");
    name.className = "pointer-events-none absolute top-full text-xs whitespace-nowrap text-ink";
    name.textContent = cluster.title;
    element.append(name);
  }
  element.setAttribute("aria-hidden", "true");
  element.addEventListener("click", () => onChoose(cluster));
  return new Marker({ element }).setLngLat([cluster.longitude, cluster.latitude]);
}

/** The place asked, under the marks: a cross and its name. */
function placeMark({ name, longitude, latitude }: MapPlace): Marker {
  const element = document.createElement("div");
  element.className = "pointer-events-none flex flex-col items-center font-sans text-sm font-semibold text-ink";
  element.textContent = name;
  const cross = document.createElement("span");
  cross.className = "text-xl leading-none text-brick";
  cross.textContent = "+";
  element.prepend(cross);
  element.setAttribute("aria-hidden", "true");
  return new Marker({ element, anchor: "top", offset: [0, -10] }).setLngLat([longitude, latitude]);
}

/** The marks of the clusters, replaced all at once. */
function markKeeper(map: MapLibre, onChoose: DrawOptions["onChoose"]) {
  const marks = new Map<string, Marker>();
  return {
    show(clusters: readonly ClusterView[]) {
      for (const mark of marks.values()) mark.remove();
      marks.clear();
      const named = clusters.length <= namedAtMost;
      for (const cluster of clusters) marks.set(cluster.key, markOf(cluster, { onChoose, named }).addTo(map));
    },
    point(key: string | null) {
      for (const [other, mark] of marks) mark.getElement().toggleAttribute("data-pointed", other === key);
    },
  };
}

function labelShower(map: MapLibre) {
  let shaded: string[] = [];
  return (label: LabelView | null) => {
    for (const id of shaded) map.removeFeatureState({ source: "departements", id });
    shaded = (label?.departements ?? []).map(({ code }) => code);
    for (const { code, shade } of label?.departements ?? [])
      map.setFeatureState({ source: "departements", id: code }, { shade });
    const source = map.getSource<GeoJSONSource>("labelled");
    const features = (label?.communes ?? []).map(({ name, longitude, latitude }) => ({
      type: "Feature" as const,
      properties: { name },
      geometry: { type: "Point" as const, coordinates: [longitude, latitude] },
    }));
    void source?.setData({ type: "FeatureCollection", features });
  };
}

/** Draws again in the colours of the day when the system turns to dark or to light. */
function followColours(map: MapLibre, { tiles, redrawn }: { tiles: Tiles | null; redrawn: () => void }): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const redraw = () => {
    map.setStyle(mapStyle(tiles), { diff: false });
    map.once("style.load", redrawn);
  };
  dark.addEventListener("change", redraw);
  return () => dark.removeEventListener("change", redraw);
}

/**
 * Draws the map in a container; resolves once it can be used.
 * @throws when this browser cannot draw it (no WebGL)
 */
export async function drawMap(container: HTMLElement, options: DrawOptions): Promise<DrawnMap> {
  const { start, place, tiles, onMove, onChoose } = options;
  const map = new MapLibre({
    container,
    style: mapStyle(tiles),
    bounds: boundsOf(start),
    fitBoundsOptions: { padding: 20 },
    hash: "vue",
    minZoom: 3,
    maxZoom: 12,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    attributionControl: false,
    cooperativeGestures: true,
    locale: { ...mapWords, ...cooperationWords },
  });
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  if (tiles) map.addControl(new AttributionControl({ compact: false }));
  await map.once("load");
  if (place) placeMark(place).addTo(map);
  const marks = markKeeper(map, onChoose);
  const showLabel = labelShower(map);
  let label: LabelView | null = null;
  const stopFollowing = followColours(map, { tiles, redrawn: () => showLabel(label) });
  map.on("moveend", onMove);
  return {
    showClusters: marks.show,
    point: marks.point,
    showLabel: (shown) => {
      label = shown;
      showLabel(shown);
    },
    goTo: (box) => map.fitBounds(boundsOf(box), { padding: 40, maxZoom: 12 }),
    zoomOut: () => map.zoomOut(),
    visible: () => {
      const bounds = map.getBounds();
      return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    },
    remove: () => {
      stopFollowing();
      map.remove();
    },
  };
}
