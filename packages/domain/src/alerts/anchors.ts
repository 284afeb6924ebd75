import { boxAround, type Position } from "../territories/distance.ts";
import { parseTerritoryReference, territoryKinds } from "../territories/territory.ts";
import { categoriesUnder } from "../vocabulary/vocabulary.ts";
import type { AlertQuestion } from "./alert.ts";
import type { ListingForAlerts } from "./alert-matches.rules.ts";

/**
 * An anchor is a place and a subject: `departement:63|a:minibus`. An alert stands under few of them, one of which each
 * listing it meets has too; a listing then looks only under its own. What a place or a subject leaves out is empty.
 */
const anchorOf = (place: string, subject: string): string => `${place}|${subject}`;

const subjectOf = {
  category: (code: string): string => `category:${code}`,
  theme: (code: string): string => `theme:${code}`,
  terms: (code: string): string => `terms:${code}`,
  label: (code: string): string => `label:${code}`,
  kind: (code: string): string => `kind:${code}`,
  word: (term: string): string => `word:${term}`,
} as const;

/** The sides, in degrees, of the squares of the map by which circles are found; a wider circle has no place. */
const squareSides = [0.25, 0.5, 1, 2, 4] as const;
/** Beyond, places and subjects are not combined: the alert would stand under too many anchors. */
const anchorsAtMost = 64;

const squareOf = (side: number, column: number, row: number): string => `square:${side}:${column}:${row}`;

/** The squares of one size that hold a circle, at most nine; the whole map when it is too wide for any. */
function squaresAround(centre: Position, km: number): string[] {
  // A metre more, as for the circle of the search.
  const { southWest, northEast } = boxAround(centre, km + 0.001);
  const width = northEast.longitude - southWest.longitude;
  const height = northEast.latitude - southWest.latitude;
  const side = squareSides.find((degrees) => 2 * degrees >= Math.max(width, height));
  if (side === undefined) return [""];
  const between = (from: number, to: number): number[] => {
    const first = Math.floor(from / side);
    return Array.from({ length: Math.floor(to / side) - first + 1 }, (_, index) => first + index);
  };
  const rows = between(southWest.latitude, northEast.latitude);
  return between(southWest.longitude, northEast.longitude).flatMap((column) =>
    rows.map((row) => squareOf(side, column, row)),
  );
}

function placesOfAlert({ search, centre }: AlertQuestion): string[] {
  const reference = search.territory === null ? null : parseTerritoryReference(search.territory);
  if (reference) return [`${reference.kind}:${reference.code}`];
  return search.near && centre ? squaresAround(centre, search.near.km) : [""];
}

/** How many listings have a term of the index: what tells which anchor is the rarest. */
export type Frequency = (term: string) => number;

/** What an alert is about, by its words or its categories, whichever fewer listings have. */
function subjectsOfAlert({ search, asked }: AlertQuestion, listingsWith: Frequency): string[] | null {
  const categories = [...new Set(search.categories.flatMap(categoriesUnder))];
  const words = asked?.map(subjectOf.word) ?? null;
  const filed = categories.length === 0 ? null : categories.map(subjectOf.category);
  if (words === null || filed === null) return words ?? filed;
  const countOf = (terms: readonly string[]): number => terms.reduce((sum, term) => sum + listingsWith(term), 0);
  return countOf(asked ?? []) <= countOf(categories.map((code) => `k:${code}`)) ? words : filed;
}

/** What is left of an alert without words, category or place: still better than looking at it for every listing. */
function broadSubjects({ search }: AlertQuestion): string[] {
  const { labels, themes, terms, kinds } = search;
  if (labels.length > 0) return labels.map(subjectOf.label);
  if (themes.length > 0) return themes.map(subjectOf.theme);
  if (terms.length > 0) return terms.map(subjectOf.terms);
  return kinds.length > 0 ? kinds.map(subjectOf.kind) : [""];
}

/**
 * Under which anchors an alert is kept: every listing it meets has one of them at least.
 * @param listingsWith how many listings have each term
 */
export function anchorsOfAlert(question: AlertQuestion, listingsWith: Frequency): string[] {
  const places = placesOfAlert(question);
  const somewhere = places[0] !== "";
  const about = subjectsOfAlert(question, listingsWith);
  const subjects = about ?? (somewhere ? [""] : broadSubjects(question));
  if (places.length * subjects.length <= anchorsAtMost || subjects.length === 1) return combined(places, subjects);
  return subjects.length > anchorsAtMost && somewhere ? combined(places, [""]) : combined([""], subjects);
}

const combined = (places: readonly string[], subjects: readonly string[]): string[] => [
  ...new Set(places.flatMap((place) => subjects.map((subject) => anchorOf(place, subject)))),
];

/** The anchors under which a listing finds every alert it may meet. */
export function anchorsOfListing(listing: ListingForAlerts): string[] {
  const { position, territories } = listing;
  const named = territoryKinds.flatMap((kind) => {
    const code = territories[kind];
    return code === null ? [] : [`${kind}:${code}`];
  });
  const squares = position
    ? squareSides.map((side) =>
        squareOf(side, Math.floor(position.longitude / side), Math.floor(position.latitude / side)),
      )
    : [];
  const subjects = ["", ...[...listing.lexemes].map(subjectOf.word), ...codesOf(listing.category, subjectOf.category)];
  const broad = [
    ...listing.labels.map(subjectOf.label),
    ...codesOf(listing.theme, subjectOf.theme),
    ...codesOf(listing.terms, subjectOf.terms),
    subjectOf.kind(listing.kind),
  ];
  return [...combined(["", ...named, ...squares], subjects), ...combined([""], broad)];
}

const codesOf = (code: string | null, subject: (code: string) => string): string[] =>
  code === null ? [] : [subject(code)];
