import type { LabelCode } from "@maillage/domain/territories/labels";
import type { MapBox } from "@maillage/domain/territories/map-box";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import { countOf, numberInWords } from "@maillage/domain/wording/numbers.fr";
import type { Api } from "../api.server.ts";
import type { ListingFilters } from "../search/listing-filters.ts";
import { searchInput } from "../search/search-input.ts";
import { understandPlace } from "../search/understand-place.server.ts";
import { labelView } from "./label-view.server.ts";
import type { ClusterView, MapAnswer, PlaceLink } from "./map-answer.ts";
import { atLeastVisible } from "./map-views.ts";
import { searchInside } from "./search-inside.ts";

/** A search as the map asks it: neither page nor order. */
export function mapInput(filters: ListingFilters) {
  const { order: _order, size: _size, cursor: _cursor, ...asked } = searchInput(filters);
  return asked;
}

const listingsInWords = (count: number): string =>
  countOf(count, { none: "Aucune annonce", one: "annonce", many: "annonces" });

type Clusters = Awaited<ReturnType<Api["map"]["clusters"]>>;
type Cluster = Clusters["clusters"][number];

/** Communes nearer than that to one another stand at one point: enlarging would not tell them apart. */
const onePoint = 0.004;

/** @param hrefOf the list of the same search in a commune, by its code */
function clusterView(cluster: Cluster, hrefOf: (code: string) => string): ClusterView {
  const { latitude, longitude, listings, communes, box } = cluster;
  const [first] = cluster.places;
  const name = typographicName(first?.name ?? "");
  const apart = box.east - box.west > onePoint || box.north - box.south > onePoint;
  const places = cluster.places.map(
    (place): PlaceLink => ({
      name: typographicName(place.name),
      href: hrefOf(place.code),
      words: listingsInWords(place.listings),
    }),
  );
  const enlarges = communes > 1 && apart;
  return {
    key: `${first?.code} ${communes} ${listings}`,
    latitude,
    longitude,
    count: numberInWords(listings),
    size: listings < 10 ? 1 : listings < 100 ? 2 : 3,
    title: communes === 1 ? name : `${name} et alentours`,
    words:
      communes === 1
        ? listingsInWords(listings)
        : `${listingsInWords(listings)} dans ${numberInWords(communes)}\u00a0communes`,
    box: enlarges ? atLeastVisible(box) : null,
    places: enlarges ? [] : places,
  };
}

function summary({ listings, isCapped, clusters }: Clusters): string {
  if (listings === 0) return "Aucune annonce dans cette partie de la carte.";
  const where = countOf(clusters.length, { none: "", one: "endroit", many: "endroits" });
  const shown = `${listingsInWords(listings)} dans cette partie de la carte, en ${where}.`;
  return isCapped ? `${shown} Seules les plus récentes sont comptées.` : shown;
}

/** What the map shows of a part of the country, with its words. */
export async function mapAnswer(
  api: Api,
  asked: { filters: ListingFilters; box: MapBox; label: LabelCode | null },
): Promise<MapAnswer> {
  const { box, label } = asked;
  const { filters, territory } = await understandPlace(api, asked.filters);
  const search = mapInput({ ...filters, territory: territory ?? filters.territory });
  const [found, labelled] = await Promise.all([
    api.map.clusters({ ...search, box }),
    label ? api.map.label({ label, box }) : null,
  ]);
  const hrefOf = (code: string) => searchInside(filters, found, { kind: "commune", code });
  return {
    clusters: found.clusters.map((cluster) => clusterView(cluster, hrefOf)),
    words: summary(found),
    label: label && labelled ? labelView(label, labelled) : null,
  };
}
