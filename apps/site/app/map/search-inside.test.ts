import { describe, expect, it } from "vitest";
import { readListingFilters } from "../search/listing-filters.ts";
import { searchInside } from "./search-inside.ts";

const filtersOf = (query: string) => readListingFilters(new URLSearchParams(query));
const puyDeDome = { kind: "departement", code: "63" } as const;

describe("what the map counts in a territory opens as the same search", () => {
  it("free of the place read in its words, which stays a filter", () => {
    const filters = filtersOf("q=cuisine+près+d’Ambert&distance=50&nature=offre&tri=date");
    expect(searchInside(filters, { textRead: "cuisine", near: { code: "63003" } }, puyDeDome)).toBe(
      "/annonces?q=cuisine&commune=63003&distance=50&nature=offre&territoire=departement%3A63&lieux=non",
    );
    expect(searchInside(filters, { textRead: "cuisine", near: null }, { kind: "commune", code: "63003" })).toBe(
      "/annonces?q=cuisine&distance=50&nature=offre&territoire=commune%3A63003&lieux=non",
    );
  });

  it("around the commune of « Où », and not inside the whole département it names", () => {
    const around = filtersOf("lieu=Ambert&commune=63003");
    expect(searchInside(around, { textRead: "", near: { code: "63003" } }, puyDeDome)).toBe(
      "/annonces?lieu=Ambert&commune=63003&territoire=departement%3A63",
    );
    const inside = filtersOf("lieu=Auvergne-Rhône-Alpes");
    expect(searchInside(inside, { textRead: "", near: null }, puyDeDome)).toBe("/annonces?territoire=departement%3A63");
  });

  it.each(["epci:200070761", "commune:63003"])("inside %s, which is finer than a département", (territory) => {
    expect(searchInside(filtersOf(`territoire=${territory}`), { textRead: "", near: null }, puyDeDome)).toBe(
      `/annonces?territoire=${encodeURIComponent(territory)}`,
    );
  });
});
