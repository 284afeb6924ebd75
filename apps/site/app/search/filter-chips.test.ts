import { describe, expect, it } from "vitest";
import { filterChips } from "./filter-chips.ts";
import { noFilters } from "./listing-filters.ts";

const placeChip = "Près d’Ambert, 30\u00a0km";

describe("the chip of a place that was read in the words", () => {
  const hrefOf = (text: string, textRead: string): string | undefined =>
    filterChips({ ...noFilters, text }, { territoryName: null, placeChip, textRead })[0]?.href;

  it("takes the place off the words too: searched again, they do not bring it back", () => {
    expect(hrefOf("minibus près d’Ambert", "minibus")).toBe("/annonces?q=minibus&lieux=non");
  });

  it("leaves nothing when the place was all that was typed", () => {
    expect(hrefOf("Ambert", "")).toBe("/annonces");
  });
});
