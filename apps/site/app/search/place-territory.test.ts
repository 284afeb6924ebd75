import { describe, expect, it } from "vitest";
import { departementNames } from "@maillage/domain/territories/departements.fr";
import { regionCodes, regionName } from "@maillage/domain/territories/regions.fr";
import { meansTerritory, territoryNamed } from "./place-territory.ts";

const named = (typed: string) => {
  const found = territoryNamed(typed);
  return found && `${found.kind}:${found.code}`;
};

describe("the words of « Où »", () => {
  it.each([
    ["Puy-de-Dôme", "departement:63"],
    ["puy de dome", "departement:63"],
    ["département du Puy-de-Dôme", "departement:63"],
    ["Puy-de-Dôme (63)", "departement:63"],
    ["63", "departement:63"],
    ["2a", "departement:2A"],
    ["dans le Cantal", "departement:15"],
    ["en Ardèche", "departement:07"],
    ["Auvergne Rhône Alpes", "region:84"],
    ["région Bretagne", "region:53"],
    ["PACA", "region:93"],
    ["La Réunion", "region:04"],
    ["département de La Réunion", "departement:974"],
  ])("%s name %s", (typed, reference) => {
    expect(named(typed)).toBe(reference);
  });

  it.each(["", "Ambert", "63600", "Puy", "constructor", "département", "Lyon 3"])("%s name no territory", (typed) => {
    expect(territoryNamed(typed)).toBeNull();
  });

  it("find every région and every département by its name", () => {
    for (const code of regionCodes) expect(named(regionName(code)?.name ?? "")).toBe(`region:${code}`);
    for (const [code, { name }] of Object.entries(departementNames)) {
      expect(named(`département ${name}`), name).toBe(`departement:${code}`);
    }
  });
});

describe("a name that a commune bears too", () => {
  it("means the territory when the commune is a village", () => {
    expect(meansTerritory("Creuse", [{ name: "Creuse", population: 180 }])).toMatchObject({ code: "23" });
    expect(meansTerritory("Loire", [{ name: "Loiré", population: 900 }])).toMatchObject({ code: "42" });
  });

  it("means the town when it is one, and the département when that is said", () => {
    const vienne = [{ name: "Vienne", population: 31_000 }];
    expect(meansTerritory("vienne", vienne)).toBeNull();
    expect(meansTerritory("département de la Vienne", vienne)).toMatchObject({ code: "86" });
    expect(meansTerritory("Paris", [{ name: "Paris", population: 2_100_000 }])).toBeNull();
  });
});
