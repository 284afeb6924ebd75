import { numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { Api } from "../../api.server.ts";
import { refusalOf } from "../../forms/refusals.server.ts";
import { cardView } from "../../listings/card-view.ts";
import { organisationsHref, readOrganisationFilters } from "../../organisations/organisation-filters.ts";
import { filterChoices } from "../../search/filter-choices.server.ts";
import { type ListingFilters, listingsHref, whatWasMended } from "../../search/listing-filters.ts";
import { placeChipOf } from "../../search/place-chip.ts";
import { searchInput } from "../../search/search-input.ts";
import { resultCount } from "../../search/search-title.ts";
import { suggestionGroups } from "../../search/suggestion-groups.ts";
import type { UnderstoodPlace } from "../../search/understand-place.server.ts";
import { waysOut } from "../../search/ways-out.ts";

type Page = Awaited<ReturnType<Api["listings"]["search"]>>;

/** A page of results; the first one when its cursor belongs to another search. */
async function searchOrBegin(api: Api, input: ReturnType<typeof searchInput>): Promise<Page & { restarted: boolean }> {
  try {
    return { ...(await api.listings.search(input)), restarted: false };
  } catch (error) {
    if (refusalOf(error)?.code !== "cursor_not_valid") throw error;
    return { ...(await api.listings.search({ ...input, cursor: null })), restarted: true };
  }
}

/** Words and categories near what was typed, for a search that finds nothing. */
async function nearWords(api: Api, text: string): Promise<{ label: string; href: string }[]> {
  if (text === "") return [];
  const { concepts, categories } = await api.search.suggest({ text, withNames: false });
  const groups = suggestionGroups({ concepts, categories, territories: [], communes: [], organisations: [] });
  return groups
    .flatMap(({ suggestions }) => suggestions)
    .slice(0, 4)
    .map(({ label, href }) => ({ label, href: href ?? `/annonces?${new URLSearchParams({ q: label })}` }));
}

/** The structures tab: the same words and place. */
function organisationsTab(filters: ListingFilters, total: number | null) {
  const asked = readOrganisationFilters(new URLSearchParams(listingsHref(filters).split("?")[1] ?? ""));
  return { href: organisationsHref(asked), count: total === null ? null : numberInWords(total) };
}

type Asked = { understood: UnderstoodPlace; inside: string | null; query: URLSearchParams; now: Date };

/** All that the page of results says, from the same search asked three ways: listings, counts, organisations. */
export async function resultsView(api: Api, { understood, inside, query, now }: Asked) {
  const { filters } = understood;
  const input = searchInput({ ...filters, territory: inside });
  const { text, near, territory, readPlaces, placeKm, asTyped } = input;
  const isSearch = text !== "" || near !== null || territory !== null;
  const sameSearch = { text, near, territory, readPlaces, placeKm, asTyped, size: 1 };
  const [page, facets, organisations] = await Promise.all([
    searchOrBegin(api, input),
    api.search.facets({ ...input, cursor: null }),
    isSearch ? api.organisations.search(sameSearch) : null,
  ]);
  const isEmpty = page.total === 0;
  const isInPlace = near !== null || page.placeRead !== null || understood.territory !== null;
  return {
    count: resultCount(page),
    cards: page.listings.map((card) => ({ ...cardView(card, now), reasons: card.reasons })),
    next: page.next,
    near: page.near,
    textRead: page.textRead,
    placeChip: placeChipOf(page.placeRead),
    placeReadName: page.placeRead?.territory ? page.placeRead.name : null,
    corrections: page.corrections,
    saysNothing: page.saysNothing,
    mended: [
      ...whatWasMended(query),
      ...(page.restarted ? ["Cette suite n’allait plus avec la recherche. Voici le début des résultats."] : []),
    ],
    choices: filterChoices(facets, inside),
    mayChooseTerritory: !isInPlace,
    ways: isEmpty ? waysOut({ ...filters, territory: inside }, facets, isInPlace) : [],
    nearWords: isEmpty && !page.saysNothing ? await nearWords(api, text) : [],
    organisations: organisationsTab(filters, organisations?.total ?? null),
    total: isSearch ? numberInWords(page.total) : null,
  };
}
