import type { LabelCode } from "@maillage/domain/territories/labels";
import type { MapBox } from "@maillage/domain/territories/map-box";
import type { Shade } from "@maillage/ui/territory-map/country-map";

/** A place to go to, and what it holds in words. */
export type PlaceLink = { name: string; href: string; words: string };

/** A mark of the map, and the same in words for the list beside it. */
export type ClusterView = {
  key: string;
  latitude: number;
  longitude: number;
  /** What stands on the mark. */
  count: string;
  /** How large the mark is. */
  size: 1 | 2 | 3;
  title: string;
  words: string;
  /** What to show to see its communes apart; null when it is one commune, or when they stand at one point. */
  box: MapBox | null;
  /** The lists of its communes, when there is nothing to enlarge. */
  places: PlaceLink[];
};

/** Where a label is, on the map and in words. */
export type LabelView = {
  code: LabelCode;
  name: string;
  words: string;
  legend: { shade: Shade; words: string }[];
  departements: (PlaceLink & { code: string; shade: Shade })[];
  communes: (PlaceLink & { latitude: number; longitude: number })[];
};

/** What the map shows of a part of the country. */
export type MapAnswer = { clusters: ClusterView[]; words: string; label: LabelView | null };
