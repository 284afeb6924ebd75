import { boxAround } from "@maillage/domain/territories/distance";
import type { LabelCode } from "@maillage/domain/territories/labels";
import { labelDescriptions } from "@maillage/domain/territories/labels.fr";
import { boxOfAll, type MapBox } from "@maillage/domain/territories/map-box";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { departementNameOf } from "@maillage/domain/territories/territory-wording.fr";
import { countOf } from "@maillage/domain/wording/numbers.fr";
import { contours } from "@maillage/ui/territory-map/contours";
import type { ShadedDepartement } from "@maillage/ui/territory-map/country-map";
import { drawCountry } from "@maillage/ui/territory-map/draw-territory.server";
import type { Api } from "../api.server.ts";
import type { ListingFilters } from "../search/listing-filters.ts";
import type { PlaceLink } from "./map-answer.ts";
import { atLeastVisible, mainland } from "./map-views.ts";
import { searchInside } from "./search-inside.ts";
import { countShades, shareInWords, shareShades } from "./shades.ts";

type Overview = Awaited<ReturnType<Api["map"]["overview"]>>;
type Found = Awaited<ReturnType<Api["map"]["label"]>>;
export type Given = { filters: ListingFilters; overview: Overview; label: LabelCode | null; labelled: Found | null };

/** A région with its départements, each with what it holds. */
export type RegionView = { name: string; departements: PlaceLink[] };

const regionOf = new Map(
  contours.objects.departements.geometries.map(({ properties }) => [properties.code, properties.region]),
);
const farAway = "Collectivités d’outre-mer";

const listingsInWords = (count: number): string =>
  countOf(count, { none: "aucune annonce", one: "annonce", many: "annonces" });

type Row = { code: string; listings: number; share: number | null };

/** Every département with a listing, or with communes of the label shown. */
function rowsOf({ overview, labelled }: Given): Row[] {
  const counts = new Map(overview.departements.map(({ code, listings }) => [code, listings]));
  const shares = new Map(
    labelled?.scale === "departements" ? labelled.shares.map((row) => [row.code, row.labelled / row.communes]) : [],
  );
  const codes = [...new Set([...counts.keys(), ...shares.keys()])].sort();
  return codes.map((code) => ({
    code,
    listings: counts.get(code) ?? 0,
    share: labelled ? (shares.get(code) ?? 0) : null,
  }));
}

function wordsOf({ listings, share }: Row): string {
  if (share === null) return listingsInWords(listings);
  return `${listingsInWords(listings)}, ${share === 0 ? "aucune commune" : `${shareInWords(share)} des communes`}`;
}

const hrefOf = ({ filters, overview }: Given, code: string): string =>
  searchInside(filters, overview, { kind: "departement", code });

function regionsOf(given: Given, rows: readonly Row[]): RegionView[] {
  const byRegion = Map.groupBy(rows, ({ code }) => regionName(regionOf.get(code) ?? "")?.name ?? farAway);
  const regions = [...byRegion].map(([name, departements]) => ({
    name,
    departements: departements
      .map((row) => ({ name: departementNameOf(row.code), href: hrefOf(given, row.code), words: wordsOf(row) }))
      .toSorted((one, other) => one.name.localeCompare(other.name, "fr")),
  }));
  return regions.toSorted((one, other) => one.name.localeCompare(other.name, "fr"));
}

function sentenceOf({ overview, label }: Given): string {
  const { listings, isCapped, departements } = overview;
  if (label) return `Part des communes de chaque département\u00a0: ${labelDescriptions[label].name}.`;
  if (listings === 0) return "Aucune annonce ne répond à cette recherche.";
  const where = countOf(departements.length, { none: "", one: "département", many: "départements" });
  const counted = `${listingsInWords(listings)} dans ${where}.`;
  return isCapped ? `${counted} Seules les plus récentes sont comptées.` : counted;
}

/** Where the interactive map starts: around the place asked, on the answers in a territory, else on the mainland. */
function startOf({ overview, filters }: Given): MapBox {
  const { near, centre } = overview;
  if (near && centre) {
    const { southWest, northEast } = boxAround(centre, near.km);
    return {
      west: southWest.longitude,
      south: southWest.latitude,
      east: northEast.longitude,
      north: northEast.latitude,
    };
  }
  const isPlaced = overview.near !== null || overview.placeRead !== null || filters.territory !== null;
  const found = isPlaced ? boxOfAll(overview.departements.flatMap(({ box }) => box ?? [])) : null;
  return found ? atLeastVisible(found) : mainland;
}

/** The words and shades of the country's map, as the server draws it. */
export function overviewView(given: Given) {
  const { overview, labelled } = given;
  const { near, centre } = overview;
  const rows = rowsOf(given);
  const shades = labelled ? shareShades : countShades(Math.max(0, ...overview.departements.map((row) => row.listings)));
  const shown: Record<string, ShadedDepartement> = {};
  for (const row of rows) {
    shown[row.code] = {
      shade: shades.shadeOf(row.share ?? row.listings),
      words: `${departementNameOf(row.code)}\u00a0: ${wordsOf(row)}`,
      href: hrefOf(given, row.code),
    };
  }
  return {
    sheets: drawCountry(),
    shown,
    legend: shades.legend,
    sentence: sentenceOf(given),
    regions: regionsOf(given, rows),
    start: startOf(given),
    place: near && centre ? { name: near.name, ...centre } : null,
  };
}
export type OverviewView = ReturnType<typeof overviewView>;
