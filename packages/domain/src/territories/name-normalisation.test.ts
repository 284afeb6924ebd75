import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseName, typographicName } from "./name-normalisation.ts";

test.each([
  ["Saint-Étienne", "saint etienne"],
  ["ST ETIENNE", "saint etienne"],
  ["Ste-Foy-la-Grande", "sainte foy la grande"],
  ["L'Haÿ-les-Roses", "hay les roses"],
  ["L’Haÿ-les-Roses", "hay les roses"],
  ["Le Mans", "mans"],
  ["Les Andelys", "andelys"],
  ["Œuilly", "oeuilly"],
  ["Villeneuve s/ Lot", "villeneuve sur lot"],
  ["Boulogne s/mer", "boulogne sur mer"],
  ["Paris 11e Arrondissement", "paris 11 arrondissement"],
  ["Fort-de-France", "fort de france"],
  ["La", "la"],
  ["  ", ""],
  ["Plouër-sur-Rance", "plouer sur rance"],
])("%s is searched as %s", (name, key) => {
  expect(normaliseName(name)).toBe(key);
});

test("doing it twice changes nothing, and only words of a-z and digits are left", () => {
  const frenchLike = fc.string({ unit: fc.constantFrom(..."abelstuéèçœæÿÉŒ '’-/.()1290".split("")), maxLength: 40 });
  fc.assert(
    fc.property(fc.oneof(frenchLike, fc.string()), (text) => {
      const key = normaliseName(text);
      expect(key).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      expect(normaliseName(key)).toBe(key);
    }),
  );
});

test("accents, case and punctuation never change the key", () => {
  const words = fc.array(fc.constantFrom("saint", "pré", "côte", "île", "forêt", "bœuf", "ambert"), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(words, fc.constantFrom(" ", "-", "'", "’", "  "), (parts, separator) => {
      const bare = parts.join(" ").normalize("NFD").replace(/\p{M}/gu, "");
      expect(normaliseName(parts.join(separator).toUpperCase())).toBe(normaliseName(bare));
    }),
  );
});

test("names are set with the real apostrophe", () => {
  expect(typographicName("L'Haÿ-les-Roses ")).toBe("L’Haÿ-les-Roses");
});
