import { expect, it } from "vitest";
import { type FactsSource, listingFacts } from "./listing-facts.ts";

const now = new Date("2026-11-23T09:00:00Z");
const bare: FactsSource = {
  kind: "offer",
  theme: null,
  category: null,
  terms: null,
  startsOn: null,
  endsOn: null,
  quantity: null,
  standing: false,
  expiresOn: null,
  reachKind: "radius",
  reachKm: null,
  commune: null,
  availability: "",
  partnersWanted: "",
  whatIsShared: "",
  deadline: null,
  procedure: null,
  eligibility: "",
};
const ambert = { name: "Ambert", departementCode: "63" };

it("says nothing of what is not known", () => {
  expect(listingFacts(bare, now)).toEqual([]);
});

it("tells what, when, where and on what terms, in that order", () => {
  const facts = listingFacts(
    {
      ...bare,
      category: "mobility.minibus",
      quantity: "9 places",
      terms: "cost_sharing",
      startsOn: "2026-12-01",
      availability: "Le week-end",
      commune: ambert,
      reachKm: 30,
    },
    now,
  );
  expect(facts.map(({ term, value }) => [term, value])).toEqual([
    ["Quoi", "Minibus · 9 places"],
    ["Quand", "À partir du 1er\u00a0décembre, le week-end"],
    ["Où", "Ambert (Puy-de-Dôme), jusqu’à 30\u00a0km autour"],
    ["Conditions", "Partage des coûts"],
  ]);
});

it("words a reach that is not a circle, a procedure and a standing call", () => {
  const facts = listingFacts(
    {
      ...bare,
      kind: "partner_call",
      commune: ambert,
      reachKind: "region",
      procedure: "ami",
      deadline: "2027-01-15",
      standing: true,
    },
    now,
  );
  expect(facts).toContainEqual(
    expect.objectContaining({ term: "Où", value: "Ambert (Puy-de-Dôme), dans toute la région" }),
  );
  expect(facts).toContainEqual(
    expect.objectContaining({ term: "Date limite pour répondre", value: "15\u00a0janvier\u00a02027" }),
  );
  expect(facts).toContainEqual(
    expect.objectContaining({ term: "Procédure", value: "Appel à manifestation d’intérêt (AMI)" }),
  );
  expect(facts).toContainEqual(expect.objectContaining({ value: "Sans limite de durée" }));
});
