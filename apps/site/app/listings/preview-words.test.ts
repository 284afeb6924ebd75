import { describe, expect, it } from "vitest";
import { previewWords } from "./preview-words.ts";

describe("the preview of a listing", () => {
  it("is made of what is written so far, and says nothing of the rest", () => {
    expect(previewWords("offer", {})).toEqual({ kind: "offer", title: "", summary: "", facts: [], contacts: [] });
    const { facts } = previewWords("offer", {
      title: "Minibus",
      category: "mobility.minibus",
      quantity: "9 places",
      commune: "Ambert (Puy-de-Dôme)",
      startsOn: "2027-03-03",
      availability: "le week-end",
      terms: "cost_sharing",
    });
    expect(facts.map(({ words }) => words)).toEqual([
      "Minibus · 9 places",
      "Ambert (Puy-de-Dôme)",
      "À partir du 3 mars 2027, le week-end",
      "Partage des coûts",
    ]);
  });

  it("leaves out a date half typed", () => {
    expect(previewWords("need", { startsOn: "2027-13-45", endsOn: "3 mars" }).facts).toEqual([]);
  });

  it("looks for a means of contact in every text", () => {
    expect(previewWords("offer", { availability: "appeler au 0612345678" }).contacts).toEqual(["phone"]);
  });
});
