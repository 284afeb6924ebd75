import { ofCommune } from "@maillage/domain/territories/territory-wording.fr";
import { countOf, numberInWords } from "@maillage/domain/wording/numbers.fr";
import { LinkButton } from "@maillage/ui/button/button";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { PageTitle } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { Pagination } from "@maillage/ui/pagination/pagination";
import { RemovableTag } from "@maillage/ui/tag/tag";
import { apiFor } from "../../api.server.ts";
import { PageHead } from "../../components/page-head.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import {
  organisationSearch,
  organisationsHref,
  readOrganisationFilters,
  sameSearchOfListings,
} from "../../organisations/organisation-filters.ts";
import { OrganisationList, organisationView } from "../../organisations/organisation-list.tsx";
import { listingsHref } from "../../search/listing-filters.ts";
import { SearchForm } from "../../search/search-form.tsx";
import { searchInput } from "../../search/search-input.ts";
import { SearchTabs } from "../../search/search-tabs.tsx";
import { understandPlace } from "../../search/understand-place.server.ts";
import { Spelling } from "../../search/understood.tsx";
import type { Route } from "./+types/route.ts";
import { KindAndRegion } from "./kind-and-region.tsx";

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
  const { organisations, total, next, placeRead, textRead, near, corrections } = found;
  return {
    filters,
    corrections,
    withoutPlace: { text: textRead, readPlaces: textRead === "" },
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
        <Spelling
          filters={filters}
          corrections={loaderData.corrections}
          hrefOf={(spelt) => organisationsHref({ ...filters, ...spelt, cursor: null })}
        />
        {placeRead && (
          <p>
            <RemovableTag href={organisationsHref({ ...filters, ...loaderData.withoutPlace, cursor: null })}>
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
