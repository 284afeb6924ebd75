import { labelDescriptions } from "../territories/labels.fr.ts";
import { isLabelCode } from "../territories/labels.ts";
import { ofCommune } from "../territories/territory-wording.fr.ts";
import { labelOf } from "../vocabulary/vocabulary.ts";
import { periodInWords } from "../wording/dates.fr.ts";
import { numberInWords } from "../wording/numbers.fr.ts";
import type { AlertSearch } from "./alert.ts";

/** The names of the places a search holds, when it holds any; `now` tells which years are said. */
export type AlertPlaces = { communeName: string | null; territoryName: string | null; now: Date };

const longestName = 160;
const everything = "Toutes les annonces";

/**
 * An alert in words, made from its search: minibus · Offre · à moins de 30 km d’Ambert. At most 160 characters.
 */
export function alertName(search: AlertSearch, places: AlertPlaces): string {
  const { text, kinds, categories, themes, terms, labels, near } = search;
  const period = periodInWords({ startsOn: search.availableFrom, endsOn: search.availableTo }, places.now);
  const parts = [
    ...(text === "" ? [] : [text]),
    ...listed(kinds.map(labelOf)),
    ...listed(categories.map(labelOf)),
    ...listed(themes.map(labelOf)),
    ...listed(terms.map(labelOf)),
    ...listed(labels.map((code) => (isLabelCode(code) ? labelDescriptions[code].shortName : code))),
    ...(near && places.communeName
      ? [`à moins de ${numberInWords(near.km)}\u00a0km ${ofCommune(places.communeName)}`]
      : []),
    ...(places.territoryName ? [places.territoryName] : []),
    ...(period ? [period] : []),
  ];
  if (parts.length === 0) return everything;
  const name = parts.join(" · ");
  return name.length <= longestName ? name : `${name.slice(0, name.lastIndexOf(" ", longestName - 2))}\u00a0…`;
}

/**
 * The same without what was typed, for a letter to someone who may have asked for nothing: a stranger's words do not reach
 * them by our hand. Null when nothing is left.
 */
export function alertNameByFilters(search: AlertSearch, places: AlertPlaces): string | null {
  const filters = { ...search, text: "", labels: search.labels.filter(isLabelCode) };
  const name = alertName(filters, places);
  return name === everything ? null : name;
}

/** All when they are three at most; else the first two, and how many more there are. */
function listed(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.length <= 3 ? names : [...names.slice(0, 2), `${names.length - 2}\u00a0autres`];
  return [[shown.slice(0, -1).join(", "), ...shown.slice(-1)].filter((part) => part !== "").join(" ou ")];
}
