import type { Position } from "./distance.ts";
import { boxOfAll, type MapBox, type MapGrid } from "./map-box.ts";

/** A commune of a cluster, and how many listings it has. */
export type ClusterCommune = { code: string; listings: number };

/** The listings of neighbouring communes, gathered. */
export type MapCluster<Commune extends ClusterCommune = ClusterCommune> = Position & {
  listings: number;
  communes: number;
  /** What holds all its communes; a point when there is one. */
  box: MapBox;
  /** Its communes with the most listings, `placesAtMost` of them. */
  places: Commune[];
};

/** How many communes a cluster names. */
export const placesAtMost = 6;

/** Nearer than this share of a cell, the marks of two clusters would stand one on the other. */
const tooNear = 0.6;

/** Both as one: in the middle of all their listings. */
function united(one: MapCluster, other: MapCluster): MapCluster {
  const listings = one.listings + other.listings;
  const mean = (of: (cluster: MapCluster) => number): number =>
    (of(one) * one.listings + of(other) * other.listings) / listings;
  return {
    latitude: mean(({ latitude }) => latitude),
    longitude: mean(({ longitude }) => longitude),
    listings,
    communes: one.communes + other.communes,
    box: boxOfAll([one.box, other.box]) ?? one.box,
    places: [...one.places, ...other.places]
      .sort((a, b) => b.listings - a.listings || (a.code < b.code ? -1 : 1))
      .slice(0, placesAtMost),
  };
}

/**
 * Clusters on two sides of a cell's edge are one when their marks would overlap; a larger one takes the smaller.
 * @param clusters the largest first, no commune in two of them
 */
export function uniteNearClusters(clusters: readonly MapCluster[], grid: MapGrid): MapCluster[] {
  const isNear = (one: MapCluster, other: MapCluster): boolean =>
    Math.hypot((one.longitude - other.longitude) / grid.width, (one.latitude - other.latitude) / grid.height) < tooNear;
  const kept: MapCluster[] = [];
  for (const cluster of clusters) {
    const near = kept.findIndex((other) => isNear(cluster, other));
    const other = kept[near];
    if (other) kept[near] = united(other, cluster);
    else kept.push(cluster);
  }
  return kept.sort((one, other) => other.listings - one.listings);
}
