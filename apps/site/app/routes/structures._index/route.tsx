import { organisationKinds } from "@maillage/domain/organisations/organisation";
import { regionCodes, regionName } from "@maillage/domain/territories/regions.fr";
import { ofCommune } from "@maillage/domain/territories/territory-wording.fr";
import { countOf, numberInWords } from "@maillage/domain/wording/numbers.fr";
import { Button, LinkButton } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { PageTitle } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { Pagination } from "@maillage/ui/pagination/pagination";
import { SelectField } from "@maillage/ui/select-field/select-field";
import { RemovableTag } from "@maillage/ui/tag/tag";
import { apiFor } from "../../api.server.ts";
import { PageHead } from "../../components/page-head.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import {
  type OrganisationFilters,
  organisationSearch,
  organisationsHref,
  readOrganisationFilters,
  sameSearchOfListings,
} from "../../organisations/organisation-filters.ts";
import { OrganisationList, organisationView } from "../../organisations/organisation-list.tsx";
import { HiddenFields, hiddenFields } from "../../search/hidden-fields.tsx";
import { listingsHref } from "../../search/listing-filters.ts";
import { SearchForm } from "../../search/search-form.tsx";
import { searchInput } from "../../search/search-input.ts";
import { SearchTabs } from "../../search/search-tabs.tsx";
import { understandPlace } from "../../search/understand-place.server.ts";
import type { Route } from "./+types/route.ts";

export async function loader(args: Route.LoaderArgs) {
  const typed = readOrganisationFilters(new URL(args.request.url).searchParams);
  const api = await apiFor(args);
  const understood = await asPage(args.request, understandPlace(api, sameSearchOfListings(typed)));
  const { place, communeCode } = understood.filters;
  const filters = { ...typed, place, communeCode };
  const territory = understood.territory ?? typed.territory;
  const listings = { ...searchInput({ ...understood.filters, territory }), size: 1 };
  const isSearch = filters.text !== "" || communeCode !== null || territory !== null;
  const [found, answering] = await asPage(
    args.request,
    Promise.all([
      api.organisations.search(organisationSearch({ ...filters, territory })),
      isSearch ? api.listings.search(listings) : null,
    ]),
  );
  const { organisations, total, next, placeRead, near } = found;
  return {
    filters,
    count: countOf(total, { none: "Aucune structure", one: "structure", many: "structures" }),
    placeUnknown: understood.placeUnknown,
    around: placeRead === null && near ? `à moins de ${numberInWords(near.km)}\u00a0km ${ofCommune(near.name)}` : null,
    placeRead: placeRead && (near ? `${placeRead.name}, ${numberInWords(near.km)}\u00a0km` : placeRead.name),
    listings: {
      href: listingsHref(understood.filters),
      count: answering && numberInWords(answering.total),
    },
    total: isSearch ? numberInWords(total) : null,
    next,
    organisations: organisations.map(organisationView),
  };
}

const regionOptions = regionCodes
  .map((code) => ({ value: code, label: regionName(code)?.name ?? code }))
  .toSorted((a, b) => a.label.localeCompare(b.label, "fr"));

function KindAndRegion({ filters }: { readonly filters: OrganisationFilters }) {
  const kept = hiddenFields(sameSearchOfListings(filters), { search: true, territory: true, distance: true });
  return (
    <form method="get" className="mb-6 grid gap-4 sm:grid-cols-[1fr_1fr_auto] sm:items-end lg:max-w-3xl">
      <HiddenFields fields={kept} />
      <SelectField
        id="structures-type"
        name="type"
        label="Type"
        optionalText=""
        emptyLabel="Tous"
        defaultValue={filters.kind ?? ""}
        options={organisationKinds.map(({ code, label }) => ({ value: code, label }))}
      />
      <SelectField
        id="structures-region"
        name="region"
        label="Région"
        optionalText=""
        emptyLabel="Toutes"
        defaultValue={filters.regionCode ?? ""}
        options={regionOptions}
      />
      <Button>Filtrer</Button>
    </form>
  );
}

const description = "Les collectivités et les structures de l’économie sociale et solidaire présentes sur Maillage.";

export default function Organisations({ loaderData }: Route.ComponentProps) {
  const { filters, count, next, organisations, listings, total, around, placeRead, placeUnknown } = loaderData;
  const here = organisationsHref({ ...filters, cursor: null });
  return (
    <Main>
      <PageHead
        title="Structures"
        description={description}
        path="/structures"
        hidden={organisationsHref(filters) !== "/structures"}
      />
      <PageTitle lead={description} actions={<LinkButton href="/rejoindre">Inscrire la mienne</LinkButton>}>
        Structures
      </PageTitle>
      <div className="mb-6">
        <SearchForm action="/structures" label="Rechercher une structure" filters={filters} />
      </div>
      <SearchTabs current="organisations" listings={listings} organisations={{ href: here, count: total }} />
      <KindAndRegion filters={filters} />
      <div className="flex flex-col gap-4">
        {placeUnknown && <p>Nous ne trouvons pas «&nbsp;{filters.place}&nbsp;». Voici toute la France.</p>}
        {placeRead && (
          <p>
            <RemovableTag href={organisationsHref({ ...filters, cursor: null, readPlaces: false })}>
              {placeRead}
            </RemovableTag>
          </p>
        )}
        {organisations.length === 0 ? (
          <EmptyState
            sentence="Aucune structure ne répond à cette recherche."
            ways={[
              { href: "/structures", label: "Voir toutes les structures" },
              { href: "/rejoindre", label: "Inscrire une structure" },
            ]}
          />
        ) : (
          <>
            <p className="text-slate">{around ? `${count}, ${around}` : count}</p>
            <OrganisationList organisations={organisations} />
          </>
        )}
      </div>
      <Pagination
        previousHref={filters.cursor ? organisationsHref({ ...filters, cursor: null }) : undefined}
        previousLabel="Revenir au début"
        nextHref={next ? organisationsHref({ ...filters, cursor: next }) : undefined}
      />
    </Main>
  );
}
