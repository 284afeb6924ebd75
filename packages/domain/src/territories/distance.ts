/** A place on the globe, in degrees (WGS 84). */
export type Position = { latitude: number; longitude: number };

/** How far around a place one looks, or a listing reaches, when nothing is said. */
export const usualRadiusKm = 30;

/** Mean radius of the Earth (IUGG); the SQL function distance_km uses the same one. */
const earthRadiusInKilometres = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in kilometres (haversine, so that nearby places keep their precision).
 * The Earth's flattening makes it wrong by 0.5 % at most, far below the error of a commune's centre.
 */
export function distanceInKilometres(from: Position, to: Position): number {
  const latitude = Math.sin(radians(to.latitude - from.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  const chord = latitude + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * longitude;
  return 2 * earthRadiusInKilometres * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A box in degrees that holds every place within `kilometres` of the centre: what an index can filter on first. */
export function boxAround(centre: Position, kilometres: number): { southWest: Position; northEast: Position } {
  const latitude = (kilometres / earthRadiusInKilometres) * (180 / Math.PI);
  // Meridians close up towards the poles: the widest half-width is reached at the edge nearest to one.
  const edge = Math.min(89.9, Math.abs(centre.latitude) + latitude);
  const longitude = Math.min(180, latitude / Math.cos(radians(edge)));
  return {
    southWest: { latitude: centre.latitude - latitude, longitude: centre.longitude - longitude },
    northEast: { latitude: centre.latitude + latitude, longitude: centre.longitude + longitude },
  };
}
