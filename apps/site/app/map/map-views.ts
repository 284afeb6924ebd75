import type { MapBox } from "@maillage/domain/territories/map-box";

/** The parts of France one may go to at once; at start the mainland. */
export const mainland: MapBox = { west: -5.3, south: 41.2, east: 9.8, north: 51.2 };

export const farViews: ReadonlyArray<{ name: string; box: MapBox }> = [
  { name: "Métropole", box: mainland },
  { name: "Guadeloupe", box: { west: -61.95, south: 15.75, east: -60.9, north: 16.6 } },
  { name: "Martinique", box: { west: -61.3, south: 14.35, east: -60.75, north: 14.95 } },
  { name: "Guyane", box: { west: -54.7, south: 2, east: -51.5, north: 5.9 } },
  { name: "La Réunion", box: { west: 55.15, south: -21.45, east: 55.9, north: -20.8 } },
  { name: "Mayotte", box: { west: 44.95, south: -13.1, east: 45.35, north: -12.6 } },
];

/** The same part, at least as wide as a few communes. */
export function atLeastVisible({ west, south, east, north }: MapBox): MapBox {
  const margin = 0.08;
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin };
}
