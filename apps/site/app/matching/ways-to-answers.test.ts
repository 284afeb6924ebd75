import { describe, expect, it } from "vitest";
import { type AnswersWanted, waysToAnswers } from "./ways-to-answers.ts";

const need: AnswersWanted = {
  id: "42",
  mayWrite: true,
  kind: "need",
  title: "Un minibus le samedi",
  category: "mobility.minibus",
  communeCode: "63003",
  reachKind: "radius",
  reachKm: 20,
};
const hrefOf = (listing: AnswersWanted, label: string) =>
  waysToAnswers(listing).find((way) => way.label === label)?.href ?? null;

describe("when nothing answers a listing", () => {
  it("what may answer is searched farther: other kinds, the same thing and those beside, not its own title", () => {
    const farther = "/annonces?commune=63003&distance=100&nature=offre&nature=mutualisation&categorie=mobility";
    expect(hrefOf(need, "Chercher plus loin")).toBe(farther);
    expect(hrefOf({ ...need, reachKm: 80 }, "Chercher plus loin")).toBe(farther.replace("100", "160"));
    expect(hrefOf({ ...need, reachKind: "region", reachKm: null }, "Chercher plus loin")).toBe(
      "/annonces?nature=offre&nature=mutualisation&categorie=mobility",
    );
    expect(hrefOf({ ...need, category: null, communeCode: null }, "Chercher plus loin")).toBe(
      "/annonces?q=Un+minibus+le+samedi&nature=offre&nature=mutualisation",
    );
  });

  it("an alert is for the same thing alone", () => {
    expect(hrefOf(need, "Créer une alerte")).toBe(
      "/alertes/nouvelle?commune=63003&distance=100&nature=offre&nature=mutualisation&categorie=mobility.minibus",
    );
  });

  it.each([
    ["need", "offre"],
    ["offer", "besoin"],
    ["pooling", "besoin"],
    ["partner_call", "offre"],
  ] as const)("the mirror of a %s is a listing of nature %s", (kind, nature) => {
    expect(hrefOf({ ...need, kind }, "Déposer l’annonce inverse")).toBe(`/annonces/nouvelle?nature=${nature}`);
  });

  it("its reach is widened where it is written, by who may write, unless it is the whole country", () => {
    const widen = "Élargir le rayon de l’annonce";
    expect(hrefOf(need, widen)).toBe("/espace/annonces/42/modifier/lieu");
    expect(hrefOf({ ...need, mayWrite: false }, widen)).toBe(null);
    expect(hrefOf({ ...need, reachKind: "country", reachKm: null }, widen)).toBe(null);
  });
});
