import { shortCodeOf } from "@maillage/domain/listings/listing-address";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import { Badge } from "@maillage/ui/badge/badge";
import { Breadcrumb } from "@maillage/ui/breadcrumb/breadcrumb";
import { DateText } from "@maillage/ui/date-text/date-text";
import { DefinitionTable } from "@maillage/ui/definition-table/definition-table";
import { PageTitle, Section } from "@maillage/ui/heading/heading";
import { KindChip } from "@maillage/ui/kind-chip/kind-chip";
import { WithSide } from "@maillage/ui/layout/layout";
import { Main } from "@maillage/ui/main/main";
import { PhotoGallery } from "@maillage/ui/photo-gallery/photo-gallery";
import { PlainText } from "@maillage/ui/prose/prose";
import { apiFor } from "../../api.server.ts";
import { PageHead, StructuredData } from "../../components/page-head.tsx";
import { TerritoryLabels } from "../../components/territory-labels.tsx";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { complementViews } from "../../matching/complement-view.ts";
import { Complements } from "../../matching/complements.tsx";
import { configuration } from "../../runtime.server.ts";
import type { Route } from "./+types/route.ts";
import { ListingSide } from "./listing-side.tsx";
import { listingView } from "./listing-view.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const shortCode = shortCodeOf(args.params.annonce) ?? notFound("Cette annonce n’existe pas, ou n’est plus publiée.");
  const api = await apiFor(args);
  const page = await asPage(args.request, api.listings.page({ shortCode }));
  const { id, status } = page.listing;
  const matching = status === "published" ? await api.matching.complements({ listingId: id, size: 4 }) : null;
  const now = new Date();
  return {
    ...listingView(page, configuration.siteUrl, now),
    complements: complementViews(matching?.complements ?? [], now),
  };
}

export default function Listing({ loaderData: listing }: Route.ComponentProps) {
  const { title, place, organisation } = listing;
  return (
    <Main>
      <PageHead
        title={place ? `${title}, ${place.name}` : title}
        description={`${labelOf(listing.kind)} de ${organisation.name}. ${listing.description}`}
        path={listing.path}
        hidden={!listing.open}
      />
      {listing.open && <StructuredData data={listing.structured} />}
      <Breadcrumb
        items={[{ label: "Accueil", href: "/" }, { label: "Annonces", href: "/annonces" }, { label: title }]}
      />
      <PageTitle
        above={
          <span className="flex flex-wrap gap-2">
            <KindChip kind={listing.kind} label={labelOf(listing.kind)} />
            {!listing.open && <Badge tone="waiting">{listing.state}</Badge>}
          </span>
        }
      >
        {title}
      </PageTitle>
      <WithSide edge="end" side={<ListingSide listing={listing} />}>
        <DefinitionTable items={listing.facts} />
        <div className="mt-8">
          <PlainText text={listing.body} />
        </div>
        {listing.photos.length > 0 && (
          <div className="mt-8">
            <PhotoGallery photos={listing.photos} label="Photos de l’annonce" />
          </div>
        )}
        {listing.published && (
          <p className="mt-6 text-sm text-slate">
            Annonce publiée le <DateText dateTime={listing.publishedAt}>{listing.published}</DateText>, référence{" "}
            {listing.shortCode}.
          </p>
        )}
        {listing.labels.length > 0 && (
          <Section title={`Zonages et programmes ${place?.at ?? ""}`}>
            <TerritoryLabels labels={listing.labels} />
          </Section>
        )}
      </WithSide>
      <Complements complements={listing.complements} />
    </Main>
  );
}
