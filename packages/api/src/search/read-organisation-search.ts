import type { OrganisationSearch } from "@maillage/database/organisations/organisation-search.queries";
import { searchListingsInput } from "@maillage/domain/listings/search-listings.input";
import { askedWords } from "@maillage/domain/search/relevance.rules";
import { parseTerritoryReference } from "@maillage/domain/territories/territory";
import type { SearchOrganisations } from "../organisations/search-organisations.input.ts";
import { type Reader, type ReadSearch, readSearch } from "./read-search.ts";

/** What is asked of the organisations, and what the person is told of it. */
type ReadOrganisationSearch = { wanted: OrganisationSearch } & Pick<
  ReadSearch,
  "placeRead" | "textRead" | "near" | "corrections"
>;

/** Reads a search of organisations as one of listings: the same words mean the same place and the same things. */
export async function readOrganisationSearch(
  house: Reader,
  asked: SearchOrganisations,
): Promise<ReadOrganisationSearch> {
  const {
    text = "",
    near,
    territory,
    readPlaces,
    placeKm,
    asTyped,
    kind,
    regionCode,
    communeCode,
    size,
    cursor,
  } = asked;
  const same = searchListingsInput.parse({ text, near, territory, readPlaces, placeKm, asTyped });
  const { known, placeRead, textRead, near: nearRead, corrections } = await readSearch(house, same);
  const { search, centre, understanding } = known;
  const inside = search.territory === null ? null : parseTerritoryReference(search.territory);
  return {
    wanted: {
      text,
      rest: textRead,
      asked: understanding && askedWords(understanding),
      kind,
      regionCode,
      communeCode,
      size,
      cursor,
      ...(inside ? { territory: inside } : {}),
      ...(centre && search.near ? { near: { centre, km: search.near.km } } : {}),
    },
    placeRead,
    textRead,
    near: nearRead,
    corrections,
  };
}
