import { PageTitle } from "@maillage/ui/heading/heading";
import { WithSide } from "@maillage/ui/layout/layout";
import { Main } from "@maillage/ui/main/main";
import { SearchBar } from "@maillage/ui/search-bar/search-bar";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { apiFor } from "../../api.server.ts";
import { doubtInWords } from "../../communes/choose-commune.ts";
import { CommuneInput } from "../../communes/commune-input.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ReviewingDesk } from "../../components/reviewing-desk.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { cardView } from "../../listings/card-view.ts";
import { mapHref } from "../../map/map-address.ts";
import { deskOfRegion } from "../../organisations/desk-of-region.server.ts";
import { FilterFields, FilterForm } from "../../search/filter-form.tsx";
import { listingsHref, noFilters, readListingFilters } from "../../search/listing-filters.ts";
import { searchInput } from "../../search/search-input.ts";
import { resultCount, searchTitle } from "../../search/search-title.ts";
import { understandPlace } from "../../search/understand-place.server.ts";
import { namedTerritory } from "../../territories/territory-name.server.ts";
import type { Route } from "./+types/route.ts";
import { Results } from "./results.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { request } = args;
  const api = await apiFor(args);
  const typed = readListingFilters(new URL(request.url).searchParams);
  const understood = await asPage(request, understandPlace(api, typed));
  const { filters, otherPlaces, doubt, placeUnknown } = understood;
  const inside = understood.territory ?? filters.territory;
  const territory = await asPage(request, namedTerritory(api, inside));
  const [page, desk] = await asPage(
    request,
    Promise.all([
      api.listings.search(searchInput({ ...filters, territory: inside })),
      deskOfRegion(api, understood.regionCode ?? territory?.regionCode ?? null),
    ]),
  );
  const now = new Date();
  return {
    filters,
    otherPlaces,
    doubt: doubt && `${doubtInWords(doubt, typed.place)}${doubt === "near" ? "\u00a0:" : ""}`,
    placeUnknown,
    territoryName: territory?.name ?? null,
    desk,
    placeName: page.near?.name ?? null,
    count: resultCount(page),
    cards: page.listings.map((card) => cardView(card, now)),
    next: page.next,
  };
}

const description =
  "Besoins, offres, mutualisations et appels à partenaires des collectivités et des structures de l’économie sociale et solidaire.";

export default function Listings({ loaderData }: Route.ComponentProps) {
  const { filters, placeName, territoryName } = loaderData;
  const title = searchTitle({ text: filters.text, place: placeName, km: filters.km, territoryName });
  const isWhole = listingsHref(filters) === listingsHref(noFilters);
  return (
    <Main width="wide">
      <PageHead title={title} description={description} path="/annonces" hidden={!isWhole} />
      <PageTitle
        actions={
          <TextLink href={mapHref(filters)} icon="map">
            Voir sur la carte
          </TextLink>
        }
      >
        {title}
      </PageTitle>
      <div className="mb-6">
        <SearchBar
          action="/annonces"
          what={filters.text}
          renderWhere={(id) => (
            <CommuneInput
              id={id}
              name="lieu"
              codeName="commune"
              defaultText={filters.place}
              defaultCode={filters.communeCode ?? ""}
              placeholder="commune, département, région"
            />
          )}
        >
          <FilterFields filters={filters} />
        </SearchBar>
      </div>
      <WithSide side={<FilterForm filters={filters} hasPlace={filters.communeCode !== null} />}>
        <Results {...loaderData} isWhole={isWhole} />
        {loaderData.desk && <ReviewingDesk desk={loaderData.desk} />}
      </WithSide>
    </Main>
  );
}
