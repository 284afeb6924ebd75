import type { z } from "zod";
import type { Connection } from "@maillage/database/connection";
import { findPlace } from "@maillage/database/listings/listings.queries";
import { searchKnowledge } from "@maillage/database/search/search-knowledge.queries";
import { findCommune } from "@maillage/database/territories/territories.queries";
import { findTerritory } from "@maillage/database/territories/territory-pages.queries";
import type { AlertQuestion, AlertSearch } from "@maillage/domain/alerts/alert";
import type { alertSearchInput } from "@maillage/domain/alerts/alert.input";
import { alertName, alertNameByFilters } from "@maillage/domain/alerts/alert-name.fr";
import { anchorsOfAlert, isBroad } from "@maillage/domain/alerts/anchors";
import { refuse } from "@maillage/domain/refusals/refusal";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import { parseTerritoryReference } from "@maillage/domain/territories/territory";
import { intercommunalityName } from "@maillage/domain/territories/territory-wording.fr";
import { withPlaceOfText } from "../search/place-of-text.ts";
import type { House } from "../verbs/verb.ts";
import { askedOf } from "./alert-words.ts";

/** A search read as an alert: what it asks, its name in words (`filters` without those typed), and where it is kept. */
export type AlertRead = AlertQuestion & {
  name: string;
  filters: string | null;
  isBroad: boolean;
  edition: number;
  anchors: string[];
};

type AskedSearch = z.output<typeof alertSearchInput>;

/** Where the search looks, and how that is called. */
async function placesOf(db: Connection, search: AskedSearch) {
  const near = search.near;
  const commune = near && (await findCommune(db, near.communeCode));
  if (near && !commune) refuse("commune_unknown", { field: "search.near.communeCode" });
  const place = commune && (await findPlace(db, commune.code));
  const { latitude = null, longitude = null } = place ?? {};
  const reference = search.territory === null ? null : parseTerritoryReference(search.territory);
  const territory = reference && (await findTerritory(db, reference));
  const nameOf = territory?.kind === "epci" ? intercommunalityName : typographicName;
  return {
    near: near && commune ? { communeCode: commune.code, km: near.km } : null,
    centre: latitude === null || longitude === null ? null : { latitude, longitude },
    communeName: commune?.name ?? null,
    territoryName: territory ? nameOf(territory.name) : null,
  };
}

/**
 * Reads the search that an alert saves: the place its words speak of becomes a filter, the words the terms they ask for.
 * @throws the refusals `commune_unknown`, and `alert_words_say_nothing` when no listing could ever have its words
 */
export async function readAlert(house: Pick<House, "db" | "now">, given: AskedSearch): Promise<AlertRead> {
  const { db } = house;
  const knowledge = await searchKnowledge(db);
  const { search: placed } = await withPlaceOfText(db, given, knowledge);
  const { near, centre, ...names } = await placesOf(db, placed);
  const asked = placed.text === "" ? null : await askedOf(db, knowledge, placed);
  if (asked?.length === 0) refuse("alert_words_say_nothing", { field: "search.text" });
  const { readPlaces: _readPlaces, placeKm: _placeKm, ...rest } = placed;
  const search: AlertSearch = { ...rest, near };
  const question = { search, asked, centre };
  const anchors = anchorsOfAlert(question, knowledge);
  return {
    ...question,
    name: alertName(search, { ...names, territoryName: names.territoryName ?? search.territory, now: house.now() }),
    filters: alertNameByFilters(search, { ...names, now: house.now() }),
    isBroad: isBroad(anchors, knowledge),
    edition: knowledge.edition,
    anchors,
  };
}
