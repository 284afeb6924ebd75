import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxAround, distanceInKilometres, type Position } from "./distance.ts";

const ambert = { latitude: 45.5494, longitude: 3.7417 };
const thiers = { latitude: 45.8564, longitude: 3.5475 };
const paris = { latitude: 48.8566, longitude: 2.3522 };
const saintDenisReunion = { latitude: -20.8823, longitude: 55.4504 };

// fast-check's doubles crowd around zero: places must be spread over the globe.
const between = (low: number, high: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((part) => low + ((high - low) * part) / 1_000_000);

const place = fc.record({
  latitude: between(-90, 90),
  longitude: between(-180, 180),
});

describe("distance", () => {
  test("Ambert is 37 km from Thiers, Paris 9,350 km from Saint-Denis of La Réunion", () => {
    expect(distanceInKilometres(ambert, thiers)).toBeCloseTo(37.3, 0);
    expect(distanceInKilometres(paris, saintDenisReunion)).toBeGreaterThan(9_300);
    expect(distanceInKilometres(paris, saintDenisReunion)).toBeLessThan(9_400);
  });

  test("a degree of latitude is 111.2 km everywhere", () => {
    fc.assert(
      fc.property(between(-89, 88), (latitude) => {
        const distance = distanceInKilometres({ latitude, longitude: 3 }, { latitude: latitude + 1, longitude: 3 });
        expect(distance).toBeCloseTo(111.195, 2);
      }),
    );
  });

  test("is zero at home, the same both ways, never more than half the globe", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceInKilometres(a, a)).toBe(0);
        expect(distanceInKilometres(a, b)).toBeCloseTo(distanceInKilometres(b, a), 6);
        expect(distanceInKilometres(a, b)).toBeLessThanOrEqual(20_016);
      }),
    );
  });

  test("the box leaves no place of the circle outside, up to its very edge", () => {
    const french = fc.record({
      latitude: between(-28, 51.2),
      longitude: between(-62, 56),
    });
    const bearing = between(0, 2 * Math.PI);
    fc.assert(
      fc.property(french, bearing, fc.integer({ min: 1, max: 1_000 }), (centre, direction, kilometres) => {
        const edge = travel({ from: centre, direction, kilometres: kilometres * 0.999 });
        const { southWest, northEast } = boxAround(centre, kilometres);
        expect(distanceInKilometres(centre, edge)).toBeLessThan(kilometres);
        expect(edge.latitude).toBeGreaterThanOrEqual(southWest.latitude);
        expect(edge.latitude).toBeLessThanOrEqual(northEast.latitude);
        expect(edge.longitude).toBeGreaterThanOrEqual(southWest.longitude);
        expect(edge.longitude).toBeLessThanOrEqual(northEast.longitude);
      }),
    );
  });
});

/** Where one arrives after so many kilometres along a great circle. */
function travel(trip: { from: Position; direction: number; kilometres: number }): Position {
  const angle = trip.kilometres / 6371.0088;
  const latitude = (trip.from.latitude * Math.PI) / 180;
  const sine = Math.sin(latitude) * Math.cos(angle) + Math.cos(latitude) * Math.sin(angle) * Math.cos(trip.direction);
  const turn = Math.atan2(
    Math.sin(trip.direction) * Math.sin(angle) * Math.cos(latitude),
    Math.cos(angle) - Math.sin(latitude) * sine,
  );
  return { latitude: (Math.asin(sine) * 180) / Math.PI, longitude: trip.from.longitude + (turn * 180) / Math.PI };
}
