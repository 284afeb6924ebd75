import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { type EvaluationSet, findSet, readEvaluationSet } from "./evaluation-set.ts";
import { PlainFailure } from "./plain-failure.ts";
import { trialListing } from "./trial-set.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const ownSets = join(root, "tooling/evaluate/sets");
const publicSet = join(root, "../shared/evaluation/public");

const folders = existsSync(ownSets)
  ? readdirSync(ownSets, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(ownSets, name))
  : [];

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** What would make a measure of this set mean nothing. */
function faultsOf({ listings, queries, matches, hard }: EvaluationSet): string[] {
  const known = new Set(listings.map(({ id }) => id));
  const named = [
    ...queries.flatMap(({ relevant }) => [...relevant.keys()]),
    ...matches.flatMap(({ source, relevant }) => [source, ...relevant.keys()]),
    ...hard.flatMap(({ a, b }) => [a, b]),
  ];
  const gradeOf = (a: string, b: string) => matches.find(({ source }) => source === a)?.relevant.get(b) ?? 0;
  return [
    ...named.filter((id) => !known.has(id)).map((id) => `${id} is no listing`),
    ...repeated(listings.map(({ id }) => id)).map((id) => `${id} is there twice`),
    ...repeated(queries.map(({ id }) => id)).map((id) => `${id} is there twice`),
    ...repeated(matches.map(({ source }) => source)).map((id) => `${id} is a source twice`),
    ...matches.filter(({ source, relevant }) => relevant.has(source)).map(({ source }) => `${source} fits itself`),
    ...listings
      .filter(({ startsOn, endsOn }) => startsOn !== null && endsOn !== null && startsOn > endsOn)
      .map(({ id }) => `${id} ends before it starts`),
    ...hard
      .filter(({ type, a, b }) => type === "negative" && gradeOf(a, b) > 0)
      .map(({ a, b }) => `${a} and ${b} are a negative pair and graded`),
  ];
}

const scratch = mkdtempSync(join(tmpdir(), "maillage-set-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe.each(folders.length > 0 ? folders : [scratch])("the set in %s", (folder) => {
  it.skipIf(folder === scratch)("has its four files, in order", () => {
    for (const name of ["listings", "queries", "matches", "hard"])
      expect(existsSync(join(folder, `${name}.jsonl`)), name).toBe(true);
    const set = readEvaluationSet(folder);
    expect(faultsOf(set)).toEqual([]);
    expect(set.listings.length).toBeGreaterThan(0);
    expect(set.queries.length).toBeGreaterThan(0);
    expect(set.matches.length).toBeGreaterThan(0);
  });
});

it.skipIf(!existsSync(publicSet))("reads the shared public set whole", () => {
  const set = readEvaluationSet(publicSet);
  expect([set.listings.length, set.queries.length, set.matches.length, set.hard.length]).toEqual([260, 70, 60, 143]);
  expect(faultsOf(set)).toEqual([]);
});

describe("a set", () => {
  const good = JSON.stringify(trialListing({ id: "T1" }));

  it("is found from any of the folders, and its absence says where it was looked for", () => {
    writeFileSync(join(scratch, "listings.jsonl"), `${good}\n`);
    expect(findSet(".", [join(scratch, "nowhere"), scratch])).toBe(scratch);
    expect(() => findSet("absent", [scratch])).toThrow(PlainFailure);
    expect(() => findSet("absent", [scratch])).toThrow(join(scratch, "absent"));
    expect(() => findSet("absent", [scratch])).toThrow(join(ownSets, "absent"));
  });

  it("names the file and the line that cannot be read", () => {
    writeFileSync(join(scratch, "listings.jsonl"), `${good}\n\n${good.replace('"offer"', '"gift"')}\n`);
    expect(() => readEvaluationSet(scratch)).toThrow(/listings\.jsonl, ligne 3/);
    writeFileSync(join(scratch, "listings.jsonl"), `${good.slice(0, 40)}\n`);
    expect(() => readEvaluationSet(scratch)).toThrow(/listings\.jsonl, ligne 1/);
  });

  it("may lack queries, matches or pairs", () => {
    writeFileSync(join(scratch, "listings.jsonl"), `${good}\n`);
    expect(readEvaluationSet(scratch)).toMatchObject({ listings: [{ id: "T1" }], queries: [], matches: [], hard: [] });
  });
});
