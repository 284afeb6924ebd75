import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxAround, distanceInKilometres } from "./distance.ts";

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

  test("the box leaves no place of the circle outside", () => {
    const french = fc.record({
      latitude: fc.double({ min: -28, max: 51.2, noNaN: true }),
      longitude: fc.double({ min: -5, max: 10, noNaN: true }),
    });
    fc.assert(
      fc.property(french, french, fc.integer({ min: 1, max: 500 }), (centre, other, kilometres) => {
        const { southWest, northEast } = boxAround(centre, kilometres);
        const inside =
          other.latitude >= southWest.latitude &&
          other.latitude <= northEast.latitude &&
          other.longitude >= southWest.longitude &&
          other.longitude <= northEast.longitude;
        if (distanceInKilometres(centre, other) <= kilometres) expect(inside).toBe(true);
      }),
    );
  });
});
