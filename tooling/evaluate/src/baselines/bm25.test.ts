import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexTexts } from "./bm25.ts";
import { fold, stem, stemsOf } from "./french-words.ts";

describe("French words", () => {
  it.each([
    ["véhicules", "vehicule"],
    ["locaux", "local"],
    ["réparations", "reparer"],
    ["mutualisée", "mutualiser"],
    ["l’épicerie", "épiceries"],
  ])("%s and %s are the same to a search", (one, other) => {
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });

  it("leaves out elisions and empty words, keeps numbers as they are", () => {
    expect(stemsOf("Nous cherchons l'entrepôt de 300 m² pour les jouets")).toEqual([
      "cherchon",
      "entrepot",
      "300",
      "jouet",
    ]);
    expect(stemsOf("le la de pour")).toEqual([]);
  });

  it("always leaves something of a word, and never more than the word", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const word of fold(text).match(/[\p{L}\d]+/gu) ?? []) {
          expect(stem(word).length).toBeGreaterThan(0);
          expect(stem(word).length).toBeLessThanOrEqual(word.length);
        }
      }),
    );
  });
});

describe("BM25", () => {
  it("scores as the formula says", () => {
    const find = indexTexts([
      { id: "one", text: "minibus minibus" },
      { id: "two", text: "minibus hangar chapiteau barnum" },
      { id: "three", text: "hangar chapiteau barnum" },
    ]);
    // Three texts, mean length 3, two hold the word: idf = ln(1 + (3 − 2 + 0.5) / (2 + 0.5)) = ln(1.6).
    const idf = Math.log(1.6);
    const one = (idf * 2 * 2.2) / (2 + 1.2 * (0.25 + (0.75 * 2) / 3));
    const two = (idf * 1 * 2.2) / (1 + 1.2 * (0.25 + (0.75 * 4) / 3));
    const found = find("des minibus");
    expect(found.map(({ id }) => id)).toEqual(["one", "two"]);
    expect(found[0]?.score).toBeCloseTo(one, 9);
    expect(found[1]?.score).toBeCloseTo(two, 9);
  });

  it("shows nothing for words nobody wrote, nor for no text at all", () => {
    expect(indexTexts([{ id: "one", text: "minibus" }])("bateau")).toEqual([]);
    expect(indexTexts([])("bateau")).toEqual([]);
  });
});
