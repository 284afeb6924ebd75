import { describe, expect, it } from "vitest";
import { alertSearchInput } from "./alert.input.ts";
import { type AlertSearch, allowedFrequency } from "./alert.ts";
import { isDue } from "./alert-letter.rules.ts";
import { alertName } from "./alert-name.fr.ts";
import { alertPath } from "./alert-path.ts";

const now = new Date("2026-11-23T09:00:00Z");
const nowhere = { communeName: null, territoryName: null, now };

function searchFor(wanted: object): AlertSearch {
  const { readPlaces: _readPlaces, placeKm: _placeKm, ...search } = alertSearchInput.parse(wanted);
  return search;
}

describe("the name of an alert", () => {
  it("says the search in words", () => {
    const near = { communeCode: "63003", km: 30 };
    const search = searchFor({ text: "minibus", kinds: ["offer"], near, availableFrom: "2027-01-10" });
    expect(alertName(search, { ...nowhere, communeName: "Ambert" })).toBe(
      "minibus · Offre · à moins de 30\u00a0km d’Ambert · à partir du 10\u00a0janvier\u00a02027",
    );
    expect(alertName(searchFor({ kinds: ["offer", "need"] }), { ...nowhere, territoryName: "Haute-Loire" })).toBe(
      "Offre ou Besoin · Haute-Loire",
    );
    const three = searchFor({ kinds: ["offer", "need", "pooling"], near: { ...near, km: 1000 } });
    expect(alertName(three, { ...nowhere, communeName: "Ambert" })).toBe(
      "Offre, Besoin ou Mutualisation · à moins de 1\u202f000\u00a0km d’Ambert",
    );
    const four = searchFor({ kinds: ["offer", "need", "pooling", "partner_call"] });
    expect(alertName(four, nowhere)).toBe("Offre, Besoin ou 2\u00a0autres");
    expect(alertName(searchFor({}), nowhere)).toBe("Toutes les annonces");
  });

  it("stays short whatever is asked", () => {
    const search = searchFor({ text: "un mot ".repeat(28), labels: ["qpv", "frr", "pvd"] });
    expect(alertName(search, nowhere).length).toBeLessThanOrEqual(160);
  });
});

describe("the address of an alert's search", () => {
  it("holds all that the list reads", () => {
    const near = { communeCode: "63003", km: 50 };
    const wanted = { text: "salle à prêter", kinds: ["partner_call"], categories: ["mobility"], near, asTyped: true };
    expect(alertPath(searchFor({ ...wanted, availableTo: "2027-03-01", territory: "departement:63" }))).toBe(
      "/annonces?q=salle+%C3%A0+pr%C3%AAter&commune=63003&distance=50&nature=appel_a_partenaires&categorie=mobility&territoire=departement%3A63&au=2027-03-01&lieux=non&orthographe=exacte",
    );
    expect(alertPath(searchFor({}))).toBe("/annonces");
  });
});

describe("when an alert writes", () => {
  it.each([
    ["immediately", "2026-11-25", true],
    ["daily", "2026-11-25", true],
    ["weekly", "2026-11-25", false],
    ["weekly", "2026-11-23", false],
    ["weekly", "2026-11-22", true],
  ] as const)("%s, of a listing found on %s", (frequency, foundOn, due) => {
    expect(isDue({ frequency, foundOn }, "2026-11-25")).toBe(due);
  });

  it("never at once when it meets nearly everything", () => {
    expect(allowedFrequency("immediately", true)).toBe("daily");
    expect(allowedFrequency("immediately", false)).toBe("immediately");
  });
});
