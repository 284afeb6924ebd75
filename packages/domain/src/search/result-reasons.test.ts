import { describe, expect, it } from "vitest";
import { createConceptFinder } from "./concept-finder.ts";
import { termsOfListing } from "./listing-terms.ts";
import { type SearchKnowledge, understandQuery } from "./query-understanding.ts";
import { askedWords } from "./relevance.rules.ts";
import { reasonsOfResult } from "./result-reasons.fr.ts";
import { createSpelling } from "./spelling.ts";
import { parseThesaurus } from "./thesaurus.ts";

const { concepts } = parseThesaurus(`concept: vehicule
label: véhicule
related: remorque
categories: mobility.car

concept: minibus
label: minibus
synonyms: véhicule 9 places
broader: vehicule
categories: mobility.minibus

concept: remorque
label: remorque
hints: tracter
categories: mobility.van

concept: bache
label: bâche
hints: couvrir
related: remorque
categories: equipment.event
`);
const finder = createConceptFinder(concepts);
const knowledge: SearchKnowledge = {
  finder,
  spelling: createSpelling(new Map([["barnum", 3]])),
  listings: 100,
  listingsWith: (term) => (term === "barnum" ? 3 : 0),
};

type Shown = Parameters<typeof termsOfListing>[0];
const listing = (changes: Partial<Shown>): Shown => ({
  title: "",
  body: "",
  quantity: null,
  category: null,
  ...changes,
});

function reasons(text: string, shown: Partial<Shown>, more: Partial<Parameters<typeof reasonsOfResult>[1]> = {}) {
  const understanding = understandQuery(text, knowledge);
  const asked = { text, understanding, finder, near: { name: "Ambert" }, labels: ["frr"] };
  const terms = new Set(termsOfListing(listing(shown), finder));
  return reasonsOfResult(asked, { terms, labels: [], distanceKm: null, verified: false, ...more });
}

describe("why a listing answers", () => {
  it("is what it is about, whatever words it uses", () => {
    const shown = { title: "Véhicule 9 places à partager", category: "mobility.minibus" } as const;
    expect(reasons("minibus", shown)).toEqual(["minibus"]);
  });

  it("is the sub-category that the words speak of together, when they name no thing", () => {
    const { units } = understandQuery("transporter nos adhérents", knowledge);
    const filed = { weight: 1, isMain: true, options: [{ term: "k:mobility.minibus", strength: 0.7 }] };
    const understanding = { ...understandQuery("adhérents", knowledge), units: [...units, filed] };
    const asked = { text: "adhérents", understanding, finder, near: null, labels: [] };
    const terms = new Set(termsOfListing(listing({ title: "Neuf places", category: "mobility.minibus" }), finder));
    const shown = { terms, labels: [], distanceKm: null, verified: false };
    expect(reasonsOfResult(asked, shown)).toEqual(["catégorie «\u00a0Minibus\u00a0»"]);
    expect(reasonsOfResult(asked, { ...shown, terms: new Set(["neuf"]) })).toEqual([]);
  });

  it("is something more precise, or beside, said as such", () => {
    expect(reasons("véhicule", { title: "Minibus", category: "mobility.minibus" })).toEqual(["minibus (véhicule)"]);
    expect(reasons("véhicule", { title: "Remorque", category: "mobility.van" })).toEqual([
      "remorque, proche de votre demande",
    ]);
  });

  it("is its sub-category when it names nothing", () => {
    expect(reasons("minibus", { title: "Neuf sièges", category: "mobility.minibus" })).toEqual([
      "catégorie «\u00a0Minibus\u00a0»",
    ]);
  });

  it("is something broader, or what its words bring to mind, when nothing else tells", () => {
    expect(reasons("minibus", { title: "Véhicule", category: "mobility.car" })).toEqual([
      "véhicule, plus large que votre demande",
    ]);
    expect(reasons("remorque", { title: "De quoi tracter" })).toEqual(["fait penser à\u00a0: remorque"]);
  });

  it("is nothing near what is only hinted at beside a thing that is named", () => {
    const trailer = { title: "Remorque", category: "mobility.van" } as const;
    expect(reasons("minibus à couvrir", trailer)).toEqual([]);
    expect(reasons("bâche", trailer)).toEqual(["remorque, proche de votre demande"]);
  });

  it.each(["minibus", "véhicule", "remorque", "barnum"])(
    "is never wanting, whichever term of « %s » found it",
    (text) => {
      const understanding = understandQuery(text, knowledge);
      const asked = { text, understanding, finder, near: null, labels: [] };
      const terms = askedWords(understanding)?.enough ?? [];
      expect(terms.length).toBeGreaterThan(1);
      for (const found of terms) {
        const shown = { terms: new Set([found]), labels: [], distanceKm: null, verified: false };
        expect([found, reasonsOfResult(asked, shown)]).not.toEqual([found, []]);
      }
    },
  );

  it("is the word typed, as it was mended, when no concept tells more", () => {
    expect(reasons("barnom", { title: "Grand barnum blanc" })).toEqual(["«\u00a0barnum\u00a0» dans le titre"]);
    expect(reasons("barnum", { title: "Toile", body: "Un barnum." })).toEqual(["«\u00a0barnum\u00a0» dans le texte"]);
  });

  it("is also what brought it forward, three reasons at most", () => {
    const shown = { title: "Minibus", category: "mobility.minibus" } as const;
    expect(reasons("minibus", shown, { distanceKm: 3, verified: true, labels: ["frr"] })).toEqual([
      "minibus",
      "près d’Ambert",
      "structure vérifiée",
    ]);
    expect(reasons("minibus", shown, { distanceKm: 30, labels: ["frr"] })).toEqual([
      "minibus",
      "même zonage\u00a0: France ruralités",
    ]);
  });
});
