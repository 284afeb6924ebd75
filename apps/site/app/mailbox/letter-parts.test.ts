import { expect, it } from "vitest";
import { letterParts } from "./letter-parts.ts";

const site = "http://localhost:3000";

it("makes links of this site's addresses, and of no other", () => {
  const text = `Ouvrez ${site}/inscription/confirmer?lien=abc.def.\nVoir https://ailleurs.example.com/x et ${site}/aide`;
  expect(letterParts(text, site)).toEqual([
    { text: "Ouvrez ", href: null },
    { text: `${site}/inscription/confirmer?lien=abc.def`, href: "/inscription/confirmer?lien=abc.def" },
    { text: ".\nVoir https://ailleurs.example.com/x et ", href: null },
    { text: `${site}/aide`, href: "/aide" },
  ]);
});

it("leaves a text without links whole", () => {
  expect(letterParts("Bonjour", site)).toEqual([{ text: "Bonjour", href: null }]);
});
