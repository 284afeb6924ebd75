import type { Connection } from "@maillage/database/connection";
import { searchKnowledge, withTermsOf } from "@maillage/database/search/search-knowledge.queries";
import type { KnownSearch } from "@maillage/database/search/search-listings.queries";
import { findCentre } from "@maillage/database/territories/communes-named.queries";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { understandQuery } from "@maillage/domain/search/query-understanding";
import { askedWords } from "@maillage/domain/search/relevance.rules";
import type { Position } from "@maillage/domain/territories/distance";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { type PlaceRead, withPlaceOfText } from "@maillage/usecases/search/place-of-text";
import type { House } from "@maillage/usecases/verbs/verb";

/** A search understood: what is asked of the index, and what the person is told of it. */
export type ReadSearch = {
  known: KnownSearch;
  placeRead: PlaceRead | null;
  near: { code: string; name: string; km: number } | null;
  /** Words that nothing knows, and those they were taken for: not when the words are asked as they are typed. */
  corrections: readonly { typed: string; taken: string }[];
  /** The text without its place. */
  textRead: string;
  /** The text has words, and none of them says anything: « de la », « ??? ». */
  saysNothing: boolean;
};

/** Where a commune is, with its labels of the day. */
async function readNear(db: Connection, search: SearchListings, today: string) {
  if (!search.near) return { commune: null, centre: null, labels: [] };
  const commune =
    (await findCentre(db, search.near.communeCode, today)) ?? refuse("commune_unknown", { field: "near.communeCode" });
  const { latitude, longitude, labels } = commune;
  const centre: Position | null = latitude === null || longitude === null ? null : { latitude, longitude };
  return { commune, centre, labels };
}

/** The order asked, unless it means nothing here: « par distance » without a place, « par pertinence » without words. */
function meantOrder({ order }: SearchListings, { near, text }: SearchListings): SearchListings["order"] {
  const isLost = (order === "distance" && !near) || (order === "relevance" && text === "");
  return isLost ? null : order;
}

/** What a search is read with: the call under way, or as much of it. */
export type Reader = Pick<House, "db" | "now">;

// What one request asks in several ways (the results, their counts, the organisations) is read once.
const readBefore = new WeakMap<Reader, Map<string, Promise<ReadSearch>>>();

/**
 * Reads a search: the place and the words of its text, with what the house knows of the field.
 * @param house the call under way
 * @throws the refusal `commune_unknown` when the place asked is none
 */
export async function readSearch(house: Reader, asked: SearchListings): Promise<ReadSearch> {
  const { text, near, territory, readPlaces, placeKm, asTyped } = asked;
  const key = JSON.stringify([text, near, territory, readPlaces, placeKm, asTyped]);
  const before = readBefore.get(house) ?? new Map<string, Promise<ReadSearch>>();
  readBefore.set(house, before);
  const reading = before.get(key) ?? readAnew(house, asked);
  before.set(key, reading);
  const read = await reading;
  const { search } = read.known;
  const same = { text: search.text, near: search.near, territory: search.territory, order: meantOrder(asked, search) };
  return { ...read, known: { ...read.known, search: { ...asked, ...same } } };
}

async function readAnew(house: Reader, asked: SearchListings): Promise<ReadSearch> {
  const { db } = house;
  const loaded = await searchKnowledge(db);
  const { search, placeRead } = await withPlaceOfText(db, asked, loaded);
  const knowledge = search.text === "" ? loaded : await withTermsOf(db, loaded, search.text);
  const understanding = search.text === "" ? null : understandQuery(search.text, knowledge, search);
  const today = calendarDate(house.now());
  const { commune, centre, labels } = await readNear(db, search, today);
  return {
    known: { search, understanding, edition: knowledge.edition, centre, labels, today, frequencies: knowledge },
    placeRead,
    near: commune && search.near ? { code: commune.code, name: commune.name, km: search.near.km } : null,
    corrections: understanding?.corrections ?? [],
    textRead: search.text,
    saysNothing: understanding !== null && askedWords(understanding) === null,
  };
}
