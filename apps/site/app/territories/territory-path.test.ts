import { expect, it } from "vitest";
import { referenceOf, territoryPath } from "./territory-path.ts";

it.each([
  [{ kind: "commune", code: "63003", name: "Ambert" }, "/territoires/communes/63003-ambert"],
  [{ kind: "commune", code: "2A004", name: "Ajaccio" }, "/territoires/communes/2A004-ajaccio"],
  [{ kind: "departement", code: "63", name: "Puy-de-Dôme" }, "/territoires/departements/63-puy-de-dome"],
  [
    { kind: "epci", code: "200070761", name: "CC Ambert Livradois Forez" },
    "/territoires/epci/200070761-cc-ambert-livradois-forez",
  ],
] as const)("%j has its own address", (territory, path) => {
  expect(territoryPath(territory)).toBe(path);
  const [, , kind = "", segment = ""] = path.split("/");
  expect(referenceOf(kind, segment)).toEqual({ kind: territory.kind, code: territory.code });
});

it.each([
  ["villes", "63003-ambert"],
  ["communes", ""],
  ["communes", "-ambert"],
])("/%s/%s names nothing", (kind, segment) => {
  expect(referenceOf(kind, segment)).toBeNull();
});
