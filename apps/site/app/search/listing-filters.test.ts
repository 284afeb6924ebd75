import { describe, expect, it } from "vitest";
import { changed, countFilters, listingsHref, noFilters, readListingFilters } from "./listing-filters.ts";

const read = (query: string) => readListingFilters(new URLSearchParams(query));

describe("an address", () => {
  it("is read and written back the same", () => {
    const query =
      "q=minibus+9+places&lieu=Ambert+%28Puy-de-D%C3%B4me%29&commune=63003&distance=50&nature=besoin&nature=offre" +
      "&categorie=mobility&theme=inclusion&conditions=free&label=frr&territoire=departement%3A63&tri=distance&curseur=abc";
    expect(listingsHref(read(query))).toBe(`/annonces?${query}`);
  });

  it("of the whole list carries nothing", () => {
    expect(listingsHref(noFilters)).toBe("/annonces");
    expect(countFilters(noFilters)).toBe(0);
  });

  it.each([
    "nature=need",
    "categorie=rien",
    "label=zzz",
    "territoire=63",
    "distance=abc",
    "commune=1",
    "tri=x",
    "q=%20",
  ])("ignores what it does not know: %s", (query) => {
    expect(read(query)).toEqual(noFilters);
  });

  it("keeps Corsica and the islands", () => {
    expect(read("commune=2A004").communeCode).toBe("2A004");
    expect(read("commune=97411").communeCode).toBe("97411");
  });

  it("says a kind twice only once", () => {
    expect(read("nature=offre&nature=offre").kinds).toEqual(["offer"]);
  });
});

it("goes back to the first page when a filter changes", () => {
  expect(changed(read("q=minibus&curseur=abc&nature=offre"), { kinds: [] })).toEqual(read("q=minibus"));
});

it("counts what the button of the filters announces", () => {
  expect(
    countFilters(
      read("q=minibus&lieu=Ambert&nature=offre&nature=besoin&conditions=free&territoire=region:84&tri=date"),
    ),
  ).toBe(4);
});
