import { existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { categoryCodes, listingKindCodes, termsCodes, themeCodes } from "@maillage/domain/vocabulary/vocabulary";
import { sentences } from "./evaluate.fr.ts";
import { PlainFailure } from "./plain-failure.ts";

const date = z.iso.date().nullable();
const commune = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);
const grades = z.record(z.string(), z.int().min(1).max(3)).transform((record) => new Map(Object.entries(record)));

/** One listing of a set: the form the operator's import reads. */
const gradedListing = z.object({
  id: z.string().min(1),
  kind: z.enum(listingKindCodes),
  title: z.string().min(1),
  body: z.string(),
  category: z.enum(categoryCodes),
  theme: z.enum(themeCodes),
  organisation: z.object({ name: z.string().min(1), family: z.string().min(1) }),
  commune,
  radiusKm: z.int().min(1).max(10_000),
  startsOn: date,
  endsOn: date,
  terms: z.enum(termsCodes),
  quantity: z.string().nullable(),
});
const gradedQuery = z.object({
  id: z.string().min(1),
  text: z.string(),
  filters: z.record(z.string(), z.string()).nullish(),
  near: z.object({ commune, km: z.int().min(1) }).nullish(),
  relevant: grades,
  traits: z.array(z.string()).default([]),
});
const gradedSource = z.object({ source: z.string().min(1), relevant: grades });
const hardPair = z.object({
  type: z.enum(["positive", "negative"]),
  reason: z.string(),
  a: z.string().min(1),
  b: z.string().min(1),
  note: z.string().nullish(),
});

export type GradedListing = z.output<typeof gradedListing>;
export type GradedQuery = z.output<typeof gradedQuery>;
export type GradedSource = z.output<typeof gradedSource>;
export type HardPair = z.output<typeof hardPair>;

/** A graded set: its listings, and what should be found for each query and each source. */
export type EvaluationSet = {
  name: string;
  /** The file the operator's import reads. */
  listingsFile: string;
  listings: GradedListing[];
  queries: GradedQuery[];
  matches: GradedSource[];
  hard: HardPair[];
};

const ownSets = fileURLToPath(new URL("../sets/", import.meta.url));

function readLines<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const read = readLine(line, schema);
    if (read.success) return [read.data];
    throw new PlainFailure(sentences.badLine(file, index + 1, z.prettifyError(read.error)));
  });
}

function readLine<Schema extends z.ZodType>(line: string, schema: Schema) {
  try {
    return schema.safeParse(JSON.parse(line));
  } catch {
    return schema.safeParse(undefined);
  }
}

/**
 * The folder of a set: one of tooling/evaluate/sets by its name, else a path from the checkout's root or from where the
 * command was called. Throws PlainFailure when no listings.jsonl is there.
 */
export function findSet(nameOrPath: string, from: readonly string[]): string {
  const folders = [...new Set([...from.map((folder) => resolve(folder, nameOrPath)), join(ownSets, nameOrPath)])];
  const folder = folders.find((candidate) => existsSync(join(candidate, "listings.jsonl")));
  if (folder === undefined) throw new PlainFailure(sentences.absent(nameOrPath, folders));
  return folder;
}

/** Reads a set whole; a missing queries, matches or hard file is an empty one. Throws PlainFailure at a bad line. */
export function readEvaluationSet(folder: string): EvaluationSet {
  const listingsFile = join(folder, "listings.jsonl");
  return {
    name: basename(folder),
    listingsFile,
    listings: readLines(listingsFile, gradedListing),
    queries: readLines(join(folder, "queries.jsonl"), gradedQuery),
    matches: readLines(join(folder, "matches.jsonl"), gradedSource),
    hard: readLines(join(folder, "hard.jsonl"), hardPair),
  };
}
