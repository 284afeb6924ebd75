import { inRegion } from "@maillage/domain/territories/territory-wording.fr";
import { countOf, numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { Api } from "../../api.server.ts";
import { cardView } from "../../listings/card-view.ts";
import { mapHref } from "../../map/map-address.ts";
import { listingsHref, noFilters } from "../../search/listing-filters.ts";
import { monthsToShow } from "./months-to-show.ts";

type Given = {
  newest: Awaited<ReturnType<Api["listings"]["search"]>>;
  figures: Awaited<ReturnType<Api["listings"]["figures"]>>;
  regionCode: string | null;
};

const month = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });

/** The words of the home page: the newest near the person, what came of the network, their CRESS. */
export function homeView({ newest, figures, regionCode }: Given, now: Date) {
  const { published, organisations, arrangements, byMonth } = figures;
  const listings = published.need + published.offer + published.pooling + published.partner_call;
  const near = { ...noFilters, territory: regionCode ? `region:${regionCode}` : null };
  const total = byMonth.reduce((sum, row) => sum + row.count, 0);
  const months = monthsToShow(byMonth);
  return {
    newestTitle: regionCode ? `Les plus récentes ${inRegion(regionCode)}` : "Les annonces les plus récentes",
    newestHref: listingsHref(near),
    mapHref: mapHref(near),
    cards: newest.listings.map((card) => cardView(card, now)),
    figures: [
      {
        value: numberInWords(listings),
        label: listings > 1 ? "annonces en ligne" : "annonce en ligne",
        href: "/annonces",
      },
      {
        value: numberInWords(organisations),
        label: organisations > 1 ? "structures" : "structure",
        href: "/structures",
      },
      ...(arrangements > 0
        ? [{ value: numberInWords(arrangements), label: arrangements > 1 ? "accords conclus" : "accord conclu" }]
        : []),
    ],
    chart: {
      total,
      sentence: `${countOf(total, { none: "Aucun accord", one: "accord conclu", many: "accords conclus" })} en douze mois.`,
      bars: months.map((row, index) => ({
        label: month.format(new Date(`${row.month}-01T00:00:00Z`)),
        value: row.count,
        highlighted: index === months.length - 1,
      })),
    },
    empty: newest.listings.length === 0 && listings === 0,
  };
}
