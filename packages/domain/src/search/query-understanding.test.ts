import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createConceptFinder } from "./concept-finder.ts";
import { termsOfListing } from "./listing-terms.ts";
import { type SearchKnowledge, understandQuery } from "./query-understanding.ts";
import { askedWords, relevanceOf } from "./relevance.rules.ts";
import { createSpelling } from "./spelling.ts";
import { parseThesaurus } from "./thesaurus.ts";
import { wordsOf } from "./words.ts";

const { concepts } = parseThesaurus(`
concept: vehicule
label: véhicule
categories: mobility.car

concept: minibus
label: minibus
synonyms: navette ; véhicule 9 places
hints: transport de groupe
broader: vehicule
categories: mobility.minibus
not: navette spatiale

concept: association
label: association
role: context
categories: skills.volunteering

concept: assurance
label: contrat d’assurance
synonyms: assurance de
categories: purchasing.insurance
`);
const finder = createConceptFinder(concepts);
const words = new Map(
  concepts.flatMap(({ label, synonyms }) => [label, ...synonyms].flatMap(wordsOf)).map((word) => [word, 3]),
);
const knowledge: SearchKnowledge = { finder, spelling: createSpelling(words), listings: 100, listingsWith: () => 5 };
const unsure: SearchKnowledge = { ...knowledge, listingsWith: () => 0 };

const score = (query: string, listing: Parameters<typeof termsOfListing>[0], kind: "offer" | "need" = "offer") => {
  const asked = askedWords(understandQuery(query, unsure));
  return asked ? relevanceOf(asked, { terms: new Set(termsOfListing(listing, finder)), kind }) : 0;
};
const navette = {
  title: "Navette de 9 places",
  body: "Libre le samedi.",
  quantity: null,
  category: "mobility.minibus",
} as const;
const rocket = {
  title: "Maquette de navette spatiale",
  body: "Pour écoles.",
  quantity: null,
  category: "services.culture",
} as const;

describe("understanding a query", () => {
  it("asks what is near a thing that is named, not what is near one that is only hinted at beside it", () => {
    const asked = (query: string) => understandQuery(query, knowledge).units.flatMap(({ options }) => options);
    const terms = (query: string) => asked(query).map((option) => option.term);
    expect(terms("transport de groupe")).toEqual(expect.arrayContaining(["a:minibus", "a:vehicule"]));
    expect(terms("contrat d’assurance, transport de groupe")).toContain("a:minibus");
    expect(terms("contrat d’assurance, transport de groupe")).not.toContain("a:vehicule");
  });

  it("finds a thing under its other names, and not the false friend", () => {
    expect(score("minibus", navette)).toBeGreaterThan(0.9);
    expect(score("minibus", rocket)).toBe(0);
    expect(score("vehicules", navette)).toBeGreaterThan(0);
  });

  it("puts who has the thing before who needs it, and the other way round for who gives it", () => {
    expect(score("minibus", navette)).toBeGreaterThan(score("minibus", navette, "need"));
    expect(score("je prête un minibus", navette, "need")).toBeGreaterThan(score("je prête un minibus", navette));
  });

  it("takes an unknown word for its nearest, and says so; a known one is left", () => {
    expect(understandQuery("minibsu", unsure).corrections).toEqual([{ typed: "minibsu", taken: "minibus" }]);
    expect(understandQuery("navettte", unsure).corrections).toEqual([{ typed: "navettte", taken: "navette" }]);
    expect(understandQuery("minibus", unsure).corrections).toEqual([]);
    expect(understandQuery("zyxwvut", unsure).corrections).toEqual([]);
  });

  it("keeps a word that stands in a listing, however odd", () => {
    const heard = { ...unsure, listingsWith: (term: string) => (term === "minibsu" ? 1 : 0) };
    expect(understandQuery("minibsu", heard).corrections).toEqual([]);
  });

  it("asks less of who it is for than of what it is", () => {
    const { units } = understandQuery("minibus association", knowledge);
    const weightOf = (term: string) => units.find(({ options }) => options[0]?.term === term)?.weight ?? 0;
    expect(weightOf("a:minibus")).toBeGreaterThan(2 * weightOf("a:association"));
  });

  it.each(["", "de la", "???", "« »", "'", "🙂", "& | ! ( )", "a".repeat(200)])(
    "asks nothing that could fail of « %s »",
    (text) => {
      const asked = askedWords(understandQuery(text, unsure));
      for (const part of asked?.enough ?? []) expect(part).toMatch(/^[a-z0-9:_.]+$/);
    },
  );

  it("writes only terms that the index can hold, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const asked = askedWords(understandQuery(text, unsure));
        const terms = [
          ...(asked?.enough ?? []),
          ...(asked?.units ?? []).flatMap(({ steps }) => steps.flatMap((step) => step.terms)),
        ];
        for (const part of terms) expect(part).toMatch(/^[a-z0-9:_.]+$/);
      }),
    );
  });

  it("scores from 0 to little more than 1, and 0 for what has no term of the query", () => {
    const terms = fc.subarray(["a:minibus", "n:minibus", "navet", "t:navet", "k:mobility.minibus", "samed"]);
    fc.assert(
      fc.property(terms, fc.constantFrom("minibus samedi", "navette", "transport de groupe"), (held, query) => {
        const asked = askedWords(understandQuery(query, unsure));
        if (!asked) throw new Error("the query asks something");
        const found = relevanceOf(asked, { terms: new Set(held), kind: "offer" });
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThan(3);
        if (held.length === 0) expect(found).toBe(0);
      }),
    );
  });
});
