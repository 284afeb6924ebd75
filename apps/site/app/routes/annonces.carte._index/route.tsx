import { PageTitle } from "@maillage/ui/heading/heading";
import { WithSide } from "@maillage/ui/layout/layout";
import { Main } from "@maillage/ui/main/main";
import { Notice } from "@maillage/ui/notice/notice";
import { RemovableTag, TagList } from "@maillage/ui/tag/tag";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { apiFor } from "../../api.server.ts";
import { PageHead } from "../../components/page-head.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { mapHref, mapPath, readShownLabel } from "../../map/map-address.ts";
import { mapInput } from "../../map/map-answer.server.ts";
import { MapPanel } from "../../map/map-panel.tsx";
import { overviewView } from "../../map/overview-view.server.ts";
import { configuration } from "../../runtime.server.ts";
import { filterChips } from "../../search/filter-chips.ts";
import { FilterForm } from "../../search/filter-form.tsx";
import { filterFields, HiddenFields } from "../../search/hidden-fields.tsx";
import { listingsHref, noFilters, readListingFilters } from "../../search/listing-filters.ts";
import { placeChipOf } from "../../search/place-chip.ts";
import { SearchForm } from "../../search/search-form.tsx";
import { searchTitle } from "../../search/search-title.ts";
import { understandPlace } from "../../search/understand-place.server.ts";
import { Spelling } from "../../search/understood.tsx";
import { namedTerritory } from "../../territories/territory-name.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const { request } = args;
  const query = new URL(request.url).searchParams;
  const api = await apiFor(args);
  const label = readShownLabel(query);
  const understood = await asPage(request, understandPlace(api, readListingFilters(query)));
  const inside = understood.territory ?? understood.filters.territory;
  const filters = { ...understood.filters, cursor: null };
  const [territory, overview, labelled] = await asPage(
    request,
    Promise.all([
      namedTerritory(api, inside),
      api.map.overview(mapInput({ ...filters, territory: inside })),
      label ? api.map.label({ label }) : null,
    ]),
  );
  const { mapTiles } = configuration;
  const { near, placeRead, textRead, corrections } = overview;
  const territoryName = placeRead?.territory ? placeRead.name : (territory?.name ?? null);
  const asked = { text: textRead, place: near?.name ?? null, km: near?.km ?? filters.km, territoryName };
  return {
    filters,
    corrections,
    hasPlace: near !== null,
    placeChip: placeChipOf(placeRead),
    textRead,
    label,
    placeUnknown: understood.placeUnknown,
    territoryName: territory?.name ?? null,
    title: `${searchTitle(asked)} sur la carte`,
    view: overviewView({ filters: { ...filters, territory: inside }, overview, label, labelled }),
    tiles: mapTiles ? { url: mapTiles.url, credit: mapTiles.credit } : null,
  };
}

const description = "Les annonces de Maillage sur la carte de France, par département et par commune.";

export default function ListingsMap({ loaderData }: Route.ComponentProps) {
  const { filters, label, title, placeUnknown, territoryName, placeChip, textRead, view, tiles } = loaderData;
  const chips = filterChips(filters, { territoryName, placeChip, textRead }, mapPath);
  return (
    <Main width="wide">
      <PageHead
        title={title}
        description={description}
        path={mapPath}
        hidden={mapHref(filters) !== mapHref(noFilters)}
      />
      <PageTitle
        actions={
          <TextLink href={listingsHref(filters)} icon="list">
            Revenir à la liste
          </TextLink>
        }
      >
        {title}
      </PageTitle>
      <div className="mb-6">
        <SearchForm action={mapPath} filters={filters}>
          <HiddenFields fields={filterFields(filters)} />
        </SearchForm>
      </div>
      <WithSide side={<FilterForm filters={filters} hasPlace={loaderData.hasPlace} choices={null} path={mapPath} />}>
        <div className="flex flex-col gap-4">
          {placeUnknown && (
            <Notice tone="warning" title={`Nous ne trouvons pas «\u00a0${filters.place}\u00a0»`}>
              Voici les annonces de toute la France. Tapez une commune, un code postal, un département ou une région.
            </Notice>
          )}
          <Spelling
            filters={filters}
            corrections={loaderData.corrections}
            hrefOf={(spelt) => mapHref({ ...filters, ...spelt }, label)}
          />
          {chips.length > 0 && (
            <TagList label="Filtres en place">
              {chips.map((chip) => (
                <li key={chip.href}>
                  <RemovableTag href={chip.href}>{chip.label}</RemovableTag>
                </li>
              ))}
            </TagList>
          )}
          <MapPanel view={view} filters={filters} label={label} tiles={tiles} />
        </div>
      </WithSide>
    </Main>
  );
}
