import { boxAround, type Position } from "../territories/distance.ts";
import { parseTerritoryReference, territoryKinds } from "../territories/territory.ts";
import { categoriesUnder, categoryCodes } from "../vocabulary/vocabulary.ts";
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
/** An alert somewhere stands under no more anchors than this. */
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

/** How many listings there are, and how many have a term of the index: what tells which anchor is the rarest. */
export type CountedIndex = { listings: number; listingsWith: (term: string) => number };

/** Beyond a quarter of the categories, or the words of half the listings, a subject leaves little out. */
const rareCategoriesAtMost = categoryCodes.length / 4;
/** With fewer listings, what half of them have says nothing. */
const enoughListings = 100;

function isRareSubject(subjects: readonly string[], { listings, listingsWith }: CountedIndex): boolean {
  const terms = subjects.map(termOfSubject);
  if (terms.includes(null) || terms.filter((term) => term?.startsWith("k:")).length > rareCategoriesAtMost)
    return false;
  const having = terms.reduce((sum, term) => sum + listingsWith(term ?? ""), 0);
  return listings < enoughListings || having <= listings / 2;
}

/** The term of the index that the listings of a subject have; null for what is no word and no category. */
function termOfSubject(subject: string): string | null {
  if (subject.startsWith("word:")) return subject.slice("word:".length);
  return subject.startsWith("category:") ? `k:${subject.slice("category:".length)}` : null;
}

/** Whether an alert kept under these anchors is looked at for a good part of all listings: anywhere, for no rare subject. */
export function isBroad(anchors: readonly string[], index: CountedIndex): boolean {
  const anywhere = anchors.filter((anchor) => anchor.startsWith(anchorOf("", "")));
  const subjects = anywhere.map((anchor) => anchor.slice(anchorOf("", "").length));
  return anywhere.length > 0 && !isRareSubject(subjects, index);
}

/** What an alert is about, by its words or its categories, whichever fewer listings have. */
function subjectsOfAlert({ search, asked }: AlertQuestion, { listingsWith }: CountedIndex): string[] | null {
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
 * Places and subjects that are too many together are not combined: a rare subject is then kept anywhere, or else the
 * place for any subject.
 */
export function anchorsOfAlert(question: AlertQuestion, index: CountedIndex): string[] {
  const places = placesOfAlert(question);
  const somewhere = places[0] !== "";
  const about = subjectsOfAlert(question, index);
  const subjects = about ?? (somewhere ? [""] : broadSubjects(question));
  if (!somewhere || places.length * subjects.length <= anchorsAtMost) return combined(places, subjects);
  const mayStandAnywhere = subjects.length <= anchorsAtMost && isRareSubject(subjects, index);
  return mayStandAnywhere ? combined([""], subjects) : combined(places, [""]);
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
