import type { Connection } from "@maillage/database/connection";
import type { LoadedKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { findCommuneOfPostalCode, findCommunesNamed } from "@maillage/database/territories/communes-named.queries";
import type { SearchListings } from "@maillage/domain/listings/search-listings.input";
import { guessPlaces, type PlaceGuess } from "@maillage/domain/search/place-in-query";
import { stemOf } from "@maillage/domain/search/words";
import { departementNames } from "@maillage/domain/territories/departements.fr";
import { usualRadiusKm } from "@maillage/domain/territories/distance";
import { regionName } from "@maillage/domain/territories/regions.fr";
import { formatTerritoryReference } from "@maillage/domain/territories/territory";

/** A place that the text spoke of, as the filter it became. */
export type PlaceRead = {
  typed: string;
  name: string;
  communeCode: string | null;
  km: number | null;
  territory: string | null;
};

/** What of a search a place in its text may change. */
type Placed = Pick<SearchListings, "text" | "near" | "territory" | "readPlaces"> & { placeKm?: number };
type WithPlace<Search extends Placed> = { search: Search; placeRead: PlaceRead | null };

/** The filter a guess stands for, or null when there is no such place. */
async function placeOf(db: Connection, guess: PlaceGuess, { named, km }: Around): Promise<PlaceRead | null> {
  const nowhere = { typed: guess.typed, communeCode: null, km: null, territory: null };
  if (guess.kind === "area") {
    if ("regionCode" in guess.area) {
      const code = guess.area.regionCode;
      const name = regionName(code)?.name ?? code;
      return { ...nowhere, name, territory: formatTerritoryReference({ kind: "region", code }) };
    }
    const [code = ""] = guess.area.departementCodes;
    const name = departementNames[code]?.name ?? code;
    return { ...nowhere, name, territory: formatTerritoryReference({ kind: "departement", code }) };
  }
  const commune =
    guess.postalCode === null ? named.get(guess.nameKey) : await findCommuneOfPostalCode(db, guess.postalCode);
  if (!commune || commune.population < guess.leastPopulation) return null;
  return { ...nowhere, name: commune.name, communeCode: commune.code, km };
}

type Around = { named: Awaited<ReturnType<typeof findCommunesNamed>>; km: number };
const guessesAtMost = 12;

/** The search with the place its text speaks of as a filter, unless a place is asked already or the person took it away. */
export async function withPlaceOfText<Search extends Placed>(
  db: Connection,
  search: Search,
  knowledge: LoadedKnowledge,
): Promise<WithPlace<Search>> {
  if (search.text === "" || !search.readPlaces || search.near || search.territory) return { search, placeRead: null };
  const guesses = guessPlaces(search.text, (word) => knowledge.finder.stems.has(stemOf(word))).slice(0, guessesAtMost);
  const names = guesses.flatMap((guess) =>
    guess.kind === "commune" && guess.postalCode === null ? guess.nameKey : [],
  );
  const named = names.length === 0 ? new Map() : await findCommunesNamed(db, names);
  for (const guess of guesses) {
    const placeRead = await placeOf(db, guess, { named, km: search.placeKm ?? usualRadiusKm });
    if (!placeRead) continue;
    const { communeCode, km, territory } = placeRead;
    const near = communeCode !== null && km !== null ? { communeCode, km } : null;
    return { search: { ...search, text: guess.rest, near, territory }, placeRead };
  }
  return { search, placeRead: null };
}
