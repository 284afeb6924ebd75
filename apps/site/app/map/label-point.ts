type Shape = GeoJSON.Polygon | GeoJSON.MultiPolygon;

type Ring = readonly GeoJSON.Position[];

/** The surface of a ring and the middle of its mass, in degrees. */
function middleOf(ring: Ring): { area: number; middle: [number, number] } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (const [index, [east = 0, north = 0]] of ring.entries()) {
    const [nextEast = 0, nextNorth = 0] = ring[(index + 1) % ring.length] ?? [];
    const cross = east * nextNorth - nextEast * north;
    area += cross / 2;
    x += (east + nextEast) * cross;
    y += (north + nextNorth) * cross;
  }
  return { area: Math.abs(area), middle: [x / (6 * area), y / (6 * area)] };
}

/** Where to write the name of a shape: the middle of its largest part. */
export function labelPoint({ type, coordinates }: Shape): [number, number] {
  const outlines = type === "Polygon" ? [coordinates[0] ?? []] : coordinates.map(([outline]) => outline ?? []);
  const parts = outlines.map(middleOf).sort((one, other) => other.area - one.area);
  return parts[0]?.middle ?? [0, 0];
}
