import { redirect } from "react-router";
import { formatTerritoryReference } from "@maillage/domain/territories/territory";
import { Breadcrumb } from "@maillage/ui/breadcrumb/breadcrumb";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { PageTitle, Section } from "@maillage/ui/heading/heading";
import { WithSide } from "@maillage/ui/layout/layout";
import { Main } from "@maillage/ui/main/main";
import { StatFigure, StatRow } from "@maillage/ui/stat-figure/stat-figure";
import { TerritoryMap } from "@maillage/ui/territory-map/territory-map";
import { TextLink } from "@maillage/ui/text-link/text-link";
import { apiFor } from "../../api.server.ts";
import { ListingList } from "../../components/listing-list.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ReviewingDesk } from "../../components/reviewing-desk.tsx";
import { TerritoryLabels } from "../../components/territory-labels.tsx";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { deskOfRegion } from "../../organisations/desk-of-region.server.ts";
import { OrganisationList } from "../../organisations/organisation-list.tsx";
import { noFilters } from "../../search/listing-filters.ts";
import { searchInput } from "../../search/search-input.ts";
import { referenceOf, territoryPath } from "../../territories/territory-path.ts";
import type { Route } from "./+types/route.ts";
import { Places } from "./places.tsx";
import { territoryView } from "./territory-view.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const reference = referenceOf(args.params.kind, args.params.territoire) ?? notFound();
  const api = await apiFor(args);
  const page = await asPage(args.request, api.territories.page({ territory: formatTerritoryReference(reference) }));
  const { territory } = page;
  // A former commune: its page is that of today's.
  if (territory.code !== reference.code.toUpperCase()) throw redirect(territoryPath(territory), 301);
  const asked = { ...searchInput({ ...noFilters, territory: formatTerritoryReference(territory) }), size: 6 };
  const where =
    territory.kind === "commune"
      ? { communeCode: territory.code }
      : territory.kind === "region"
        ? { regionCode: territory.code }
        : null;
  const [listings, organisations, desk] = await asPage(
    args.request,
    Promise.all([
      api.listings.search(asked),
      where ? api.organisations.search({ ...where, size: 6 }) : null,
      deskOfRegion(api, territory.regionCode),
    ]),
  );
  return territoryView({ page, listings, organisations, desk }, new Date());
}

/** Where it is, and the way to its listings on the map. */
function Whereabouts({ territory }: { readonly territory: Route.ComponentProps["loaderData"] }) {
  const { picture, mapHref, listings } = territory;
  return (
    <>
      {picture && <TerritoryMap {...picture} />}
      {listings.length > 0 && (
        <TextLink href={mapHref} icon="map">
          Voir ses annonces sur la carte
        </TextLink>
      )}
    </>
  );
}

export default function Territory({ loaderData: territory }: Route.ComponentProps) {
  const {
    title,
    at,
    path,
    parents,
    figures,
    labels,
    listings,
    organisations,
    places,
    desk,
    listingsHref,
    listingCount,
  } = territory;
  return (
    <Main>
      <PageHead title={title} description={territory.description} path={path} />
      <Breadcrumb
        items={[
          { label: "Accueil", href: "/" },
          { label: "Territoires", href: "/territoires" },
          ...parents,
          { label: title },
        ]}
      />
      <PageTitle lead={territory.lead}>{title}</PageTitle>
      <WithSide edge="end" side={<Whereabouts territory={territory} />}>
        <StatRow>
          {figures.map((figure) => (
            <StatFigure key={figure.label} {...figure} />
          ))}
        </StatRow>
        {labels.length > 0 && (
          <Section title="Programmes et zonages" id="labels">
            <TerritoryLabels labels={labels} />
          </Section>
        )}
        <Section
          title={`Annonces ${at}`}
          more={
            listingCount > listings.length ? <a href={listingsHref}>Voir les {listingCount} annonces</a> : undefined
          }
        >
          {listings.length > 0 ? (
            <ListingList cards={listings} />
          ) : (
            <EmptyState
              sentence={`Aucune annonce ${at} pour le moment.`}
              ways={[...territory.wider, { href: "/annonces/nouvelle", label: "Déposer une annonce" }]}
            />
          )}
        </Section>
      </WithSide>
      {organisations.length > 0 && (
        <Section title={`Structures ${at}`}>
          <OrganisationList organisations={organisations} />
        </Section>
      )}
      {desk && <ReviewingDesk desk={desk} title="Qui relit les annonces ici" />}
      {places.map((group) => (
        <Places key={group.title} {...group} />
      ))}
    </Main>
  );
}
