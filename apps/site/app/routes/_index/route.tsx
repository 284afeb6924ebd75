import { BarChart } from "@maillage/ui/bar-chart/bar-chart";
import { EmptyState } from "@maillage/ui/empty-state/empty-state";
import { PageTitle, Section } from "@maillage/ui/heading/heading";
import { Main } from "@maillage/ui/main/main";
import { StatFigure, StatRow } from "@maillage/ui/stat-figure/stat-figure";
import { ListingList } from "../../components/listing-list.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ReviewingDesk } from "../../components/reviewing-desk.tsx";
import { asPage } from "../../forms/refusals.server.ts";
import { KindDoors } from "../../listings/kind-doors.tsx";
import { deskOfRegion } from "../../organisations/desk-of-region.server.ts";
import { noFilters } from "../../search/listing-filters.ts";
import { SearchForm } from "../../search/search-form.tsx";
import { searchInput } from "../../search/search-input.ts";
import { visitorOrMember } from "../../viewer.server.ts";
import type { Route } from "./+types/route.ts";
import { homeView } from "./home-view.server.ts";

export async function loader(args: Route.LoaderArgs) {
  const { api, me } = await visitorOrMember(args);
  const regionCode = me?.acting?.regionCode ?? me?.memberships[0]?.regionCode ?? null;
  const near = { ...noFilters, territory: regionCode ? `region:${regionCode}` : null };
  const [newest, figures, desk] = await asPage(
    args.request,
    Promise.all([
      api.listings.search({ ...searchInput(near), size: 6 }),
      api.listings.figures(),
      deskOfRegion(api, regionCode),
    ]),
  );
  return { ...homeView({ newest, figures, regionCode }, new Date()), desk };
}

const sentence =
  "Le réseau où collectivités et structures de l’économie sociale et solidaire trouvent près de chez elles ce qui leur manque.";

export default function Home({ loaderData }: Route.ComponentProps) {
  const { newestTitle, newestHref, mapHref, cards, figures, chart, empty, desk } = loaderData;
  return (
    <Main>
      <PageHead title="Maillage" description={sentence} path="/" />
      <PageTitle lead={sentence}>Besoin, offre, partage&nbsp;: trouvez qui répond près de chez vous</PageTitle>
      <SearchForm action="/annonces" large />
      <Section title="Que voulez-vous faire">
        <KindDoors columns={4} />
      </Section>
      <Section
        title={newestTitle}
        more={
          <span className="flex flex-wrap gap-x-5">
            <a href={mapHref}>Voir sur la carte</a>
            <a href={newestHref}>Toutes les annonces</a>
          </span>
        }
      >
        {cards.length > 0 ? (
          <ListingList cards={cards} columns={3} />
        ) : (
          <EmptyState
            sentence={empty ? "Les premières annonces paraîtront ici." : "Aucune annonce ici pour le moment."}
            ways={[{ href: "/annonces/nouvelle", label: "Déposer une annonce" }]}
          />
        )}
      </Section>
      <Section title="Ce qui s’est noué">
        <StatRow>
          {figures.map((figure) => (
            <StatFigure key={figure.label} {...figure} />
          ))}
        </StatRow>
        {chart.total > 0 && chart.bars.length === 0 && <p className="mt-4">{chart.sentence}</p>}
        {chart.bars.length > 0 && (
          <div className="mt-8">
            <BarChart
              title="Accords conclus, mois par mois"
              sentence={chart.sentence}
              bars={chart.bars}
              columns={["Mois", "Accords"]}
            />
          </div>
        )}
      </Section>
      {desk && <ReviewingDesk desk={desk} />}
    </Main>
  );
}
