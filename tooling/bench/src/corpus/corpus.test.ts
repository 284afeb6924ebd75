import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { readGeneratedPlaces } from "@maillage/demo/generate-listings";
import { parseThesaurus } from "@maillage/domain/search/thesaurus";
import { stemsOf } from "@maillage/domain/search/words";
import { prepareCorpus, writeListing } from "./corpus.ts";

const thesaurus = createRequire(import.meta.url).resolve("@maillage/domain/thesaurus.txt");
const { concepts } = parseThesaurus(await readFile(thesaurus, "utf8"));
const corpus = prepareCorpus(
  concepts,
  (await readGeneratedPlaces()).map(({ name }) => name),
);
const write = (count: number, seed: number) =>
  Array.from({ length: count }, (_, number) => writeListing(corpus, number, seed));

it("writes the same listings for the same seed, others for another, and no two alike", () => {
  expect(write(30, 1)).toEqual(write(30, 1));
  expect(write(30, 1)).not.toEqual(write(30, 2));
  expect(new Set(write(2_000, 1).map(({ body }) => body)).size).toBeGreaterThan(1_980);
});

it("says a few words everywhere, many seldom and half of all once, as people do", () => {
  const listings = write(8_000, 1);
  const having = new Map<string, number>();
  for (const { title, body } of listings)
    for (const stem of new Set(stemsOf(`${title} ${body}`))) having.set(stem, (having.get(stem) ?? 0) + 1);
  const counts = [...having.values()].sort((one, other) => other - one);
  const share = (rank: number) => (counts[rank] ?? 0) / listings.length;
  expect(share(0)).toBeGreaterThan(0.3);
  expect(share(0)).toBeLessThan(0.8);
  expect(share(300)).toBeLessThan(0.05);
  // Zipf: between the 30th and the 3,000th word, frequency falls about as fast as the rank grows.
  const slope = Math.log(share(3_000) / share(30)) / Math.log(100);
  expect(slope).toBeLessThan(-0.8);
  expect(slope).toBeGreaterThan(-1.6);
  expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.4);
  const words = listings.reduce((sum, { body }) => sum + body.split(" ").length, 0) / listings.length;
  expect(words).toBeGreaterThan(25);
});
