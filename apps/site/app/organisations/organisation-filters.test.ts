import { expect, it } from "vitest";
import { organisationSearch, organisationsHref, readOrganisationFilters } from "./organisation-filters.ts";

/** What is asked of places and spelling when the address says nothing of them. */
const usual = { asTyped: false, near: null, placeKm: 30, readPlaces: true, territory: null };

const read = (query: string) => readOrganisationFilters(new URLSearchParams(query));

it("is read and written back the same", () => {
  const query = "q=recyclerie&type=ess_structure&region=84&curseur=abc";
  expect(organisationsHref(read(query))).toBe(`/structures?${query}`);
  expect(organisationSearch(read(query))).toEqual({
    size: 24,
    text: "recyclerie",
    kind: "ess_structure",
    regionCode: "84",
    cursor: "abc",
    ...usual,
  });
});

it("leaves out what it does not know", () => {
  expect(organisationsHref(read("type=bank&region=99&q=%20"))).toBe("/structures");
  expect(organisationSearch(read(""))).toEqual({ size: 24, ...usual });
});
