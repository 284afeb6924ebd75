import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxAround, distanceInKilometres, type Position } from "./distance.ts";

const ambert = { latitude: 45.5494, longitude: 3.7417 };
const thiers = { latitude: 45.8564, longitude: 3.5475 };
const paris = { latitude: 48.8566, longitude: 2.3522 };
const saintDenisReunion = { latitude: -20.8823, longitude: 55.4504 };

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe("distance", () => {
  test("Ambert is 37 km from Thiers, Paris 9,350 km from Saint-Denis of La Réunion", () => {
    expect(distanceInKilometres(ambert, thiers)).toBeCloseTo(37.3, 0);
    expect(distanceInKilometres(paris, saintDenisReunion)).toBeGreaterThan(9_300);
    expect(distanceInKilometres(paris, saintDenisReunion)).toBeLessThan(9_400);
  });

  test("a degree of latitude is 111.2 km everywhere", () => {
    fc.assert(
      fc.property(fc.double({ min: -89, max: 88, noNaN: true }), (latitude) => {
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
      latitude: fc.double({ min: -28, max: 51.2, noNaN: true }),
      longitude: fc.double({ min: -62, max: 56, noNaN: true }),
    });
    const bearing = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
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
