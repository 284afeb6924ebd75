import { expect, it } from "vitest";
import { resultCount, searchTitle } from "./search-title.ts";

const ambert = { text: "", place: "Ambert", km: 30, territoryName: null };

it("says what was searched, where and how far, its numbers with a thin space", () => {
  expect(searchTitle(ambert)).toBe("Annonces à moins de 30\u00a0km d’Ambert");
  expect(searchTitle({ ...ambert, text: "minibus", km: 1000 })).toBe(
    "Annonces pour «\u00a0minibus\u00a0» à moins de 1\u202f000\u00a0km d’Ambert",
  );
  expect(searchTitle({ ...ambert, place: null, territoryName: "Puy-de-Dôme" })).toBe("Annonces, Puy-de-Dôme");
});

it("says how many there are, and that nobody counts past ten thousand", () => {
  expect(resultCount({ total: 0, totalIsCapped: false })).toBe("Aucune annonce");
  expect(resultCount({ total: 10_000, totalIsCapped: true })).toBe("Plus de 10\u202f000\u00a0annonces");
});
