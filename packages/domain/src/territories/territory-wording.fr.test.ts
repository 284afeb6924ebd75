import { describe, expect, test } from "vitest";
import { departementNames } from "./departements.fr.ts";
import { regionCodes } from "./regions.fr.ts";
import {
  atCommune,
  atCommuneInDepartement,
  communeWithDepartement,
  inDepartement,
  inRegion,
  intercommunalityName,
  ofCommune,
  ofDepartement,
  ofRegion,
} from "./territory-wording.fr.ts";

describe("places in a French sentence", () => {
  test.each([
    ["Ambert", "à Ambert", "d’Ambert"],
    ["Le Mans", "au Mans", "du Mans"],
    ["Les Andelys", "aux Andelys", "des Andelys"],
    ["La Rochelle", "à La Rochelle", "de La Rochelle"],
    ["L'Haÿ-les-Roses", "à L’Haÿ-les-Roses", "de L’Haÿ-les-Roses"],
    ["Yssingeaux", "à Yssingeaux", "d’Yssingeaux"],
    ["Yerres", "à Yerres", "d’Yerres"],
    ["Hyères", "à Hyères", "d’Hyères"],
    ["Haguenau", "à Haguenau", "de Haguenau"],
    ["Thiers", "à Thiers", "de Thiers"],
    ["Le Puy-en-Velay", "au Puy-en-Velay", "du Puy-en-Velay"],
    ["Lespinasse", "à Lespinasse", "de Lespinasse"],
  ])("%s: %s, %s", (name, at, of) => {
    expect([atCommune(name), ofCommune(name)]).toEqual([at, of]);
  });

  test("the département tells homonyms apart", () => {
    expect(atCommuneInDepartement({ name: "Ambert", departementCode: "63" })).toBe("à Ambert (Puy-de-Dôme)");
    expect(communeWithDepartement({ name: "Saint-Denis", departementCode: "974" })).toBe("Saint-Denis (La Réunion)");
  });

  test.each([
    ["63", "dans le Puy-de-Dôme", "du Puy-de-Dôme"],
    ["01", "dans l’Ain", "de l’Ain"],
    ["07", "en Ardèche", "de l’Ardèche"],
    ["28", "en Eure-et-Loir", "d’Eure-et-Loir"],
    ["40", "dans les Landes", "des Landes"],
    ["42", "dans la Loire", "de la Loire"],
    ["75", "à Paris", "de Paris"],
    ["974", "à La Réunion", "de La Réunion"],
    ["2A", "en Corse-du-Sud", "de la Corse-du-Sud"],
  ])("département %s: %s, %s", (code, inside, of) => {
    expect([inDepartement(code), ofDepartement(code)]).toEqual([inside, of]);
  });

  test.each([
    ["84", "en Auvergne-Rhône-Alpes", "de l’Auvergne-Rhône-Alpes"],
    ["32", "dans les Hauts-de-France", "des Hauts-de-France"],
    ["52", "dans les Pays de la Loire", "des Pays de la Loire"],
    ["44", "dans le Grand Est", "du Grand Est"],
    ["04", "à La Réunion", "de La Réunion"],
    ["987", "en Polynésie française", "de la Polynésie française"],
  ])("région %s: %s, %s", (code, inside, of) => {
    expect([inRegion(code), ofRegion(code)]).toEqual([inside, of]);
  });

  test("an unknown code still makes a sentence", () => {
    expect(inDepartement("20")).toBe("dans le département 20");
    expect(inRegion("99")).toBe("dans la région 99");
  });

  test("101 départements, 8 collectivities, 18 régions, none written with a typewriter's apostrophe", () => {
    const codes = Object.keys(departementNames);
    expect(codes).toHaveLength(109);
    expect(regionCodes).toHaveLength(18);
    const sentences = [
      ...codes.flatMap((code) => [inDepartement(code), ofDepartement(code)]),
      ...regionCodes.map(inRegion),
    ];
    expect(sentences.filter((sentence) => sentence.includes("'") || /’ | {2}/.test(sentence))).toEqual([]);
  });

  test("an intercommunality is named without its acronym", () => {
    expect(intercommunalityName("CC Ambert Livradois Forez")).toBe("Communauté de communes Ambert Livradois Forez");
    expect(intercommunalityName("CU d'Arras")).toBe("Communauté urbaine d’Arras");
    expect(intercommunalityName("Métropole de Lyon")).toBe("Métropole de Lyon");
  });
});
