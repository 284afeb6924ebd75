import { describe, expect, it } from "vitest";
import { chooseCommune, communeChoice, doubtInWords, type FoundCommune } from "./choose-commune.ts";

const commune = (
  code: string,
  name: string,
  area: [string, string],
  more: Partial<FoundCommune> = {},
): FoundCommune => ({
  code,
  name,
  departementCode: area[0],
  departementName: area[1],
  postalCodes: [],
  matchedName: null,
  ...more,
});

const seine: [string, string] = ["93", "Seine-Saint-Denis"];
const reunion: [string, string] = ["974", "La Réunion"];
const saintDenis = [
  commune("93066", "Saint-Denis", seine, { postalCodes: ["93200", "93210"] }),
  commune("97411", "Saint-Denis", reunion, { postalCodes: ["97400", "97417", "97490"] }),
  commune("93039", "L’Île-Saint-Denis", seine, { postalCodes: ["93450"] }),
];

describe("homonyms", () => {
  it("are asked about, without the names that merely contain theirs", () => {
    const chosen = chooseCommune("saint denis", saintDenis);
    expect(chosen.kind === "many" && chosen.communes.map((row) => row.code)).toEqual(["93066", "97411"]);
  });

  it.each(["st-denis 974", "Saint-Denis (La Réunion)", "97400 saint denis", "97411"])(
    "are told apart by %s",
    (typed) => {
      expect(chooseCommune(typed, saintDenis)).toMatchObject({ kind: "one", commune: { code: "97411" } });
    },
  );
});

it("takes the only answer, even with a typo", () => {
  expect(chooseCommune("ambret", [commune("63003", "Ambert", ["63", "Puy-de-Dôme"])])).toMatchObject({
    kind: "one",
    commune: { label: "Ambert (Puy-de-Dôme)" },
  });
});

it("asks when a postal code covers several communes", () => {
  const found = [
    commune("63003", "Ambert", ["63", "x"], { postalCodes: ["63600"] }),
    commune("63179", "La Forie", ["63", "x"], { postalCodes: ["63600"] }),
  ];
  expect(chooseCommune("63600", found)).toMatchObject({ kind: "many", doubt: "same_postal_code" });
});

it("finds nothing in nothing", () => {
  expect(chooseCommune("xyz", [])).toEqual({ kind: "none" });
});

it("says what tells a commune from another", () => {
  const former = commune("74010", "Annecy", ["74", "Haute-Savoie"], {
    postalCodes: ["74000", "74370"],
    matchedName: "Pringy",
  });
  expect(communeChoice(former)).toEqual({
    code: "74010",
    label: "Annecy (Haute-Savoie)",
    detail: "74000 et 1 autre, anciennement Pringy",
  });
});

describe("why one must choose", () => {
  it("is that several communes bear the name, or that none does", () => {
    expect(chooseCommune("Saint-Denis", saintDenis)).toMatchObject({ doubt: "same_name" });
    expect(chooseCommune("Saint-Deni", saintDenis)).toMatchObject({ doubt: "near" });
  });

  it("is said in words: nothing is said to bear a name that nothing bears", () => {
    expect(doubtInWords("same_name", "Saint-Denis")).toBe("Plusieurs communes portent ce nom");
    expect(doubtInWords("near", "Saint-Deni")).toContain("Vouliez-vous dire");
  });
});
