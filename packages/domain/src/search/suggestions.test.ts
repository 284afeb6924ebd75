import { describe, expect, it } from "vitest";
import { createCompleter } from "./completions.ts";
import { createConceptFinder } from "./concept-finder.ts";
import { suggestCategories } from "./suggest-categories.ts";
import { parseThesaurus } from "./thesaurus.ts";
import { usualPeriods } from "./usual-periods.ts";

const { concepts } = parseThesaurus(`concept: vehicule
label: véhicule
categories: mobility.car ; mobility.van

concept: minibus
label: minibus
synonyms: véhicule 9 places ; mini-bus
broader: vehicule
categories: mobility.minibus

concept: comptable
label: comptable
synonyms: comptabilité ; gestionnaire de paie
categories: support_functions.accounting

concept: association
label: association
role: context
categories: skills.volunteering
`);

describe("a text being typed", () => {
  const complete = createCompleter(concepts);
  const labels = (text: string, kind: "concept" | "category" | "territory" = "concept") =>
    complete(text, { kind, atMost: 3 }).map(({ label }) => label);

  it.each([
    ["mini", "minibus"],
    ["MINIBUS", "minibus"],
    ["vehi", "véhicule"],
    ["véhicule 9", "véhicule 9 places"],
    ["paie", "gestionnaire de paie"],
    ["vehicul", "véhicule"],
    ["vehcule", "véhicule"],
    ["comtable", "comptable"],
  ])("« %s » becomes « %s »", (text, label) => {
    expect(labels(text)[0]).toBe(label);
  });

  it("proposes a concept once, and none that only says for whom", () => {
    expect(complete("mini", { kind: "concept", atMost: 9 }).map(({ code }) => code)).toEqual(["minibus"]);
    expect(labels("association")).toEqual([]);
  });

  it("looks for slips only when nothing is written so", () => {
    expect(labels("compt")).toEqual(["comptable"]);
    expect(labels("minibud")).toEqual(["minibus"]);
  });

  it("proposes categories and territories", () => {
    expect(complete("minib", { kind: "category", atMost: 3 })[0]).toMatchObject({ code: "mobility.minibus" });
    expect(complete("haute-loi", { kind: "territory", atMost: 3 })[0]).toMatchObject({ code: "departement:43" });
    expect(labels("bretag", "territory")).toEqual(["Bretagne"]);
  });

  it.each(["", " ", "a", "???", "de la", "x".repeat(200), "'"])(
    "« %s » proposes nothing, and breaks nothing",
    (text) => {
      expect(labels(text)).toEqual([]);
    },
  );
});

describe("a listing being written", () => {
  const finder = createConceptFinder(concepts);
  it("is proposed the sub-category of what its title names first", () => {
    const found = suggestCategories({ title: "Minibus à partager", body: "Un véhicule pour la comptabilité." }, finder);
    expect(found[0]).toBe("mobility.minibus");
    expect(found.length).toBeLessThanOrEqual(3);
  });

  it("is proposed none when it says nothing known", () => {
    expect(suggestCategories({ title: "", body: "" }, finder)).toEqual([]);
    expect(suggestCategories({ title: "Xylophone", body: "de la" }, finder)).toEqual([]);
  });
});

it("the usual periods follow the calendar", () => {
  expect(usualPeriods("2027-01-30")).toEqual([
    { code: "this_month", from: "2027-01-30", to: "2027-01-31" },
    { code: "next_month", from: "2027-02-01", to: "2027-02-28" },
    { code: "three_months", from: "2027-01-30", to: "2027-04-30" },
  ]);
});
