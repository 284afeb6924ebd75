import { useRef } from "react";
import { PageTitle } from "@maillage/ui/heading/heading";
import { WithSide } from "@maillage/ui/layout/layout";
import { Main } from "@maillage/ui/main/main";
import { apiFor } from "../../api.server.ts";
import { doubtInWords } from "../../communes/choose-commune.ts";
import { PageHead } from "../../components/page-head.tsx";
import { ReviewingDesk } from "../../components/reviewing-desk.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { deskOfRegion } from "../../organisations/desk-of-region.server.ts";
import { FilterForm } from "../../search/filter-form.tsx";
import { filterFields, HiddenFields } from "../../search/hidden-fields.tsx";
import { changed, listingsHref, noFilters, readListingFilters } from "../../search/listing-filters.ts";
import { SearchForm } from "../../search/search-form.tsx";
import { SearchTabs } from "../../search/search-tabs.tsx";
import { searchTitle } from "../../search/search-title.ts";
import { understandPlace } from "../../search/understand-place.server.ts";
import { useInstantLinks } from "../../search/use-instant-links.ts";
import { namedTerritory } from "../../territories/territory-name.server.ts";
import type { Route } from "./+types/route.ts";
import { Results } from "./results.tsx";
import { resultsView } from "./results-view.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { request } = args;
  const api = await apiFor(args);
  const query = new URL(request.url).searchParams;
  const typed = readListingFilters(query);
  const understood = await asPage(request, understandPlace(api, typed));
  const { filters, otherPlaces, doubt, placeUnknown } = understood;
  const inside = understood.territory ?? filters.territory;
  const territory = await asPage(request, namedTerritory(api, inside));
  const [view, desk] = await asPage(
    request,
    Promise.all([
      resultsView(api, { understood, inside, query, now: new Date() }),
      deskOfRegion(api, understood.regionCode ?? territory?.regionCode ?? null),
    ]),
  );
  return {
    ...view,
    filters,
    otherPlaces,
    doubt: doubt && `${doubtInWords(doubt, typed.place)}${doubt === "near" ? "\u00a0:" : ""}`,
    placeUnknown,
    territoryName: territory?.name ?? null,
    desk,
  };
}

const description =
  "Besoins, offres, mutualisations et appels à partenaires des collectivités et des structures de l’économie sociale et solidaire.";

export default function Listings({ loaderData }: Route.ComponentProps) {
  const { filters, near, territoryName, placeReadName, textRead, choices, mayChooseTerritory, organisations, total } =
    loaderData;
  const place = placeReadName ?? territoryName;
  const title = searchTitle({
    text: textRead,
    place: near?.name ?? null,
    km: near?.km ?? filters.km,
    territoryName: place,
  });
  const here = listingsHref(changed(filters, {}));
  const isWhole = here === listingsHref(noFilters) && filters.cursor === null;
  const part = useRef<HTMLDivElement>(null);
  useInstantLinks(part);
  return (
    <Main width="wide">
      <PageHead title={title} description={description} path="/annonces" hidden={!isWhole} />
      <PageTitle>{title}</PageTitle>
      <div className="mb-6">
        <SearchForm action="/annonces" filters={filters}>
          <HiddenFields fields={filterFields(filters)} />
        </SearchForm>
      </div>
      <SearchTabs current="listings" listings={{ href: here, count: total }} organisations={organisations} />
      <div ref={part}>
        <WithSide
          side={
            <FilterForm
              filters={filters}
              choices={choices}
              hasPlace={near !== null}
              mayChooseTerritory={mayChooseTerritory}
              territoryName={territoryName}
            />
          }
        >
          <Results {...loaderData} isWhole={isWhole} hasPlace={near !== null} />
          {loaderData.desk && <ReviewingDesk desk={loaderData.desk} />}
        </WithSide>
      </div>
    </Main>
  );
}
