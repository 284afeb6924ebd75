import { expect, it } from "vitest";
import { readListingLine } from "@maillage/usecases/imports/listing-line";
import { generateListings, readGeneratedPlaces } from "./generate-listings.ts";

const places = await readGeneratedPlaces();
const generate = (count: number, seed: number) => [...generateListings({ count, seed, places })];

it("gives the same listings for the same seed, others for another", () => {
  expect(generate(50, 7)).toEqual(generate(50, 7));
  expect(generate(50, 7)).not.toEqual(generate(50, 8));
});

it("writes lines the import reads, of every kind, with common words common and rare words rare", () => {
  const listings = generate(4_000, 1);
  for (const listing of listings) expect(readListingLine(listing)).not.toHaveProperty("reason");
  expect(new Set(listings.map(({ kind }) => kind)).size).toBe(4);
  const counts = new Map<string, number>();
  for (const word of listings.flatMap(({ body }) => body.toLowerCase().split(/[^\p{L}]+/u)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const sorted = [...counts.values()].toSorted((one, other) => other - one);
  expect((sorted[0] ?? 0) / (sorted[100] ?? 1)).toBeGreaterThan(8);
  expect(new Set(listings.map(({ organisation, commune }) => `${organisation.name} ${commune}`)).size).toBeLessThan(
    1_100,
  );
});
