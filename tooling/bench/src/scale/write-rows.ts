// A thread of the bench: writes the rows of some listings to two files that PostgreSQL copies, and counts their words.
import { closeSync, openSync, writeSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { createConceptFinder } from "@maillage/domain/search/concept-finder";
import { termsOfListing } from "@maillage/domain/search/listing-terms";
import type { Concept } from "@maillage/domain/search/thesaurus";
import { wordsOf } from "@maillage/domain/search/words";
import { prepareCorpus, writeListing } from "../corpus/corpus.ts";
import {
  drawPlaces,
  entryLine,
  identifier,
  listingLine,
  organisationOf,
  type Place,
  publishedAt,
  type StoredListing,
} from "./rows.ts";

/** What a thread is told once. */
export type RowsToWrite = {
  concepts: readonly Concept[];
  places: readonly Place[];
  count: number;
  organisations: number;
  now: number;
  edition: number;
  seed: number;
};
/** What it is asked each time: listings of these numbers, in these files. */
export type Chunk = { from: number; to: number; listingFile: string; entryFile: string };
/** What it answers: in how many listings each term is, and each word as it is written. */
export type WrittenChunk = { chunk: Chunk; terms: Map<string, number>; words: Map<string, number> };

const lineBlock = 1 << 20;

/** The newest listings tell how words are written, as many as in the product. */
const isInSpellingSample = (number: number, count: number): boolean => number >= count - 20_000;

function count(counts: Map<string, number>, words: Iterable<string>): void {
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
}

// What its maker gave it (fill-database.ts).
const told = workerData as RowsToWrite;
const corpus = prepareCorpus(
  told.concepts,
  told.places.map(({ name }) => name),
);
const finder = createConceptFinder(told.concepts);
const placeOf = drawPlaces(told.places);

function stored(number: number): StoredListing {
  const organisation = organisationOf(number, told.organisations);
  const at = publishedAt(number, told.count, told.now);
  const written = writeListing(corpus, number, told.seed);
  return {
    id: identifier(at, number, 0),
    number,
    organisation,
    place: placeOf(organisation),
    written,
    terms: termsOfListing(written, finder),
    publishedAt: new Date(at).toISOString(),
    verifiedUntil: organisation % 3 === 0 ? "infinity" : null,
    edition: told.edition,
  };
}

function write(chunk: Chunk): WrittenChunk {
  const files = { listing: openSync(chunk.listingFile, "w", 0o644), entry: openSync(chunk.entryFile, "w", 0o644) };
  const [terms, words] = [new Map<string, number>(), new Map<string, number>()];
  let [listings, entries] = ["", ""];
  for (let number = chunk.from; number < chunk.to; number += 1) {
    const listing = stored(number);
    listings += listingLine(listing);
    entries += entryLine(listing);
    count(terms, listing.terms);
    if (isInSpellingSample(number, told.count))
      count(words, new Set(wordsOf(`${listing.written.title} ${listing.written.body}`)));
    if (listings.length < lineBlock && number + 1 < chunk.to) continue;
    writeSync(files.listing, listings);
    writeSync(files.entry, entries);
    [listings, entries] = ["", ""];
  }
  closeSync(files.listing);
  closeSync(files.entry);
  return { chunk, terms, words };
}

parentPort?.on("message", (chunk: Chunk) => parentPort?.postMessage(write(chunk), []));
