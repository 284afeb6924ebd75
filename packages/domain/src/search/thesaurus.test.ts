import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { categoryCodes } from "../vocabulary/vocabulary.ts";
import { createConceptFinder } from "./concept-finder.ts";
import { parseThesaurus } from "./thesaurus.ts";
import { tellingWordsOf } from "./words.ts";

const file = createRequire(import.meta.url).resolve("@maillage/domain/thesaurus.txt");
const { concepts, problems } = parseThesaurus(await readFile(file, "utf8"));

describe("the product's thesaurus", () => {
  it("has no fault: fields, codes, categories and links are all known", () => {
    expect(problems).toEqual([]);
  });

  it("says every sub-category in several ways", () => {
    const counts = new Map(categoryCodes.map((code) => [code, 0]));
    for (const { categories } of concepts) for (const code of categories) counts.set(code, (counts.get(code) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count < 2)).toEqual([]);
    expect(concepts.length).toBeGreaterThanOrEqual(120);
  });

  it("gives no words to two concepts", () => {
    const claimed = new Map<string, string>();
    const twice = concepts.flatMap(({ code, label, synonyms }) =>
      [label, ...synonyms].flatMap((words) => {
        const key = tellingWordsOf(words).join(" ");
        const other = claimed.get(key);
        claimed.set(key, code);
        return other !== undefined && other !== code ? [`${words}: ${other} and ${code}`] : [];
      }),
    );
    expect(twice).toEqual([]);
  });

  it("never makes a concept broader than itself", () => {
    const finder = createConceptFinder(concepts);
    expect(concepts.filter(({ code }) => finder.broaderThan(code).has(code))).toEqual([]);
  });

  it.each([
    ["minibus", "minibus"],
    ["navette 9 places", "minibus"],
    ["hangar", "hangar"],
    ["barnum", "chapiteau"],
    ["gestionnaire de paie", "paie"],
    ["ESAT", "esat"],
  ])("knows « %s »", (words, code) => {
    const finder = createConceptFinder(concepts);
    const found = finder.find(tellingWordsOf(words)).filter(({ meaning }) => meaning === "named");
    expect(found.map((mention) => mention.code)).toContain(code);
  });
});

describe("reading a thesaurus", () => {
  it("reads blocks, lists and comments", () => {
    const read = parseThesaurus(
      "# ceci\nconcept: minibus\nlabel: minibus\nsynonyms: navette ; minicar\ncategories: mobility.minibus\nnot: navette spatiale\n",
    );
    expect(read.problems).toEqual([]);
    expect(read.concepts).toEqual([
      {
        code: "minibus",
        label: "minibus",
        synonyms: ["navette", "minicar"],
        hints: [],
        broader: [],
        related: [],
        categories: ["mobility.minibus"],
        falseFriends: ["navette spatiale"],
        isContext: false,
      },
    ]);
  });

  it("tells each fault with its line", () => {
    const text =
      "concept: Bus\nlabel:\ncolour: red\ncategories: mobility.rocket\nbroader: vehicle\n\nconcept: a\nlabel: a\n\nconcept: a\nlabel: b\n";
    const { problems: found } = parseThesaurus(text);
    expect(found).toEqual(
      expect.arrayContaining([
        { line: 3, reason: "unknown field in « colour: red »" },
        { line: 1, reason: "« Bus » is no code" },
        { line: 1, reason: "Bus has no label" },
        { line: 1, reason: "no concept vehicle" },
        { line: 1, reason: "no category mobility.rocket" },
        { line: 10, reason: "a is there twice" },
      ]),
    );
  });
});
