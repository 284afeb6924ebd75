import { regionName } from "@maillage/domain/territories/regions.fr";
import { formatTerritoryReference } from "@maillage/domain/territories/territory";
import {
  atCommune,
  departementNameOf,
  inDepartement,
  inRegion,
  intercommunalityName,
} from "@maillage/domain/territories/territory-wording.fr";
import { countOf, numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { Api } from "../../api.server.ts";
import { labelViews } from "../../components/territory-labels.tsx";
import { cardView } from "../../listings/card-view.ts";
import { mapHref } from "../../map/map-address.ts";
import type { ReviewingDesk } from "../../organisations/desk-of-region.server.ts";
import { organisationView } from "../../organisations/organisation-list.tsx";
import { listingsHref, noFilters } from "../../search/listing-filters.ts";
import { territoryPath, territoryTitle } from "../../territories/territory-path.ts";
import { territoryPicture } from "./territory-picture.server.ts";

type Page = Awaited<ReturnType<Api["territories"]["page"]>>;
type Given = {
  page: Page;
  listings: Awaited<ReturnType<Api["listings"]["search"]>>;
  organisations: Awaited<ReturnType<Api["organisations"]["search"]>> | null;
  desk: ReviewingDesk | null;
};
type Link = { href: string; label: string };

const kindWords = {
  commune: "Commune",
  epci: "Intercommunalité",
  departement: "Département",
  region: "Région",
} as const;

function whereOf({ territory }: Page): string {
  if (territory.kind === "commune") return atCommune(territory.name);
  if (territory.kind === "departement") return inDepartement(territory.code);
  return territory.kind === "region" ? inRegion(territory.code) : "dans cette intercommunalité";
}

const regionLink = (code: string): Link => ({
  href: territoryPath({ kind: "region", code, name: regionName(code)?.name ?? "" }),
  label: regionName(code)?.name ?? code,
});
const departementLink = (code: string): Link => ({
  href: territoryPath({ kind: "departement", code, name: departementNameOf(code) }),
  label: departementNameOf(code),
});
const epciLink = (epci: { siren: string; name: string }): Link => ({
  href: territoryPath({ kind: "epci", code: epci.siren, name: epci.name }),
  label: intercommunalityName(epci.name),
});

function parentsOf({ territory, commune }: Page): Link[] {
  const { kind, departementCode, regionCode } = territory;
  return [
    ...(kind !== "region" && regionCode ? [regionLink(regionCode)] : []),
    ...((kind === "commune" || kind === "epci") && departementCode ? [departementLink(departementCode)] : []),
    ...(commune?.epci ? [epciLink(commune.epci)] : []),
  ];
}

/** In the order of the French alphabet: Écully beside Ebreuil, not after Z. */
const byLabel = (links: readonly Link[]): Link[] => links.toSorted((a, b) => a.label.localeCompare(b.label, "fr"));

function placesOf({
  territory,
  departements,
  epci,
  communes,
  children,
}: Page): { title: string; links: Link[]; note?: string }[] {
  const communeLinks = communes.map((row) => ({ href: territoryPath({ kind: "commune", ...row }), label: row.name }));
  const more = children.communes - communes.length;
  const groups = [
    { title: "Ses départements", links: byLabel(departements.map(({ code }) => departementLink(code))) },
    { title: "Ses intercommunalités", links: territory.kind === "departement" ? byLabel(epci.map(epciLink)) : [] },
    {
      title: more > 0 ? "Ses communes les plus peuplées" : "Ses communes",
      links: territory.kind === "commune" ? [] : byLabel(communeLinks),
      ...(more > 0
        ? {
            note: `Et ${countOf(more, { none: "", one: "autre commune", many: "autres communes" })}\u00a0: cherchez-les par leur nom.`,
          }
        : {}),
    },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

function figuresOf({ territory, children }: Page, listingCount: number): { value: string; label: string }[] {
  const figures = [
    { count: territory.population, label: "habitants" },
    {
      count: territory.kind === "commune" ? 0 : children.communes,
      label: children.communes > 1 ? "communes" : "commune",
    },
    { count: listingCount, label: listingCount > 1 ? "annonces publiées" : "annonce publiée" },
  ];
  return figures.filter(({ count }) => count > 0).map(({ count, label }) => ({ value: numberInWords(count), label }));
}

/** The words of a territory's page. */
export function territoryView({ page, listings, organisations, desk }: Given, now: Date) {
  const { territory, commune } = page;
  const title = territoryTitle(territory);
  const parents = parentsOf(page);
  const postal = commune && commune.postalCodes.length > 0 ? `, ${commune.postalCodes.slice(0, 3).join(", ")}` : "";
  return {
    title,
    at: whereOf(page),
    path: territoryPath(territory),
    lead: `${kindWords[territory.kind]}${postal}`,
    description: `${title}\u00a0: programmes, annonces et structures de l’économie sociale et solidaire.`,
    parents,
    figures: figuresOf(page, listings.total),
    labels: labelViews(page.labels, now),
    listings: listings.listings.map((card) => cardView(card, now)),
    listingCount: listings.total,
    picture: territoryPicture(page, title),
    mapHref: mapHref({ ...noFilters, territory: formatTerritoryReference(territory) }),
    listingsHref: listingsHref({ ...noFilters, territory: formatTerritoryReference(territory) }),
    wider: parents.slice(-2).map(({ href, label }) => ({ href, label: `Voir ${label}` })),
    organisations: (organisations?.organisations ?? []).map(organisationView),
    desk,
    places: placesOf(page),
  };
}
