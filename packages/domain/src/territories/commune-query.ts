import { departementOfCommune } from "./codes.ts";
import { departementNames } from "./departements.fr.ts";
import { nameWords, normaliseName } from "./name-normalisation.ts";
import { regionCodes, regionName } from "./regions.fr.ts";

/** Where the name must be: one of these, read from the words beside it. */
export type Area = { departementCodes: readonly string[] } | { regionCode: string };

/** Whether a commune lies in the area; null is everywhere. */
export function isInside(commune: { departementCode: string; regionCode: string }, area: Area | null): boolean {
  if (area === null) return true;
  return "regionCode" in area
    ? commune.regionCode === area.regionCode
    : area.departementCodes.includes(commune.departementCode);
}

/** One way to understand what was typed: a name, perhaps inside an area or a postal code. */
export type NameReading = { nameKey: string; area: Area | null; postalCode: string | null };

/** What a person typed in the commune field, understood. Several readings are tried, the data decides. */
export type CommuneQuery = {
  /** Five characters that may be a commune's code, of today or former. */
  inseeCode: string | null;
  /** Two to five digits that may begin a postal code. */
  postalCodeStart: string | null;
  /** The whole text names an area: "63", "guadeloupe". */
  area: Area | null;
  readings: NameReading[];
};

/** Popular names of areas, beside the official ones; a former région is its départements. */
const areaAliases: Record<string, Area> = {
  paca: { regionCode: "93" },
  idf: { regionCode: "11" },
  aura: { regionCode: "84" },
  reunion: { regionCode: "04" },
  alsace: { departementCodes: ["67", "68"] },
  lorraine: { departementCodes: ["54", "55", "57", "88"] },
  champagne: { departementCodes: ["08", "10", "51", "52"] },
  auvergne: { departementCodes: ["03", "15", "43", "63"] },
  limousin: { departementCodes: ["19", "23", "87"] },
  aquitaine: { departementCodes: ["24", "33", "40", "47", "64"] },
  "pays basque": { departementCodes: ["64"] },
  bearn: { departementCodes: ["64"] },
  perigord: { departementCodes: ["24"] },
  picardie: { departementCodes: ["02", "60", "80"] },
  bourgogne: { departementCodes: ["21", "58", "71", "89"] },
  "franche comte": { departementCodes: ["25", "39", "70", "90"] },
  "rhone alpes": { departementCodes: ["01", "07", "26", "38", "42", "69", "73", "74"] },
  "languedoc roussillon": { departementCodes: ["11", "30", "34", "48", "66"] },
  "midi pyrenees": { departementCodes: ["09", "12", "31", "32", "46", "65", "81", "82"] },
  "poitou charentes": { departementCodes: ["16", "17", "79", "86"] },
  provence: { regionCode: "93" },
};

const areasByName = new Map<string, Area>([
  ...regionCodes.map((code): [string, Area] => [normaliseName(regionName(code)?.name ?? code), { regionCode: code }]),
  ...Object.entries(departementNames).map(([code, { name }]): [string, Area] => [
    normaliseName(name),
    { departementCodes: [code] },
  ]),
  ...Object.entries(areaAliases),
]);
const longestAreaName = Math.max(...[...areasByName.keys()].map((name) => name.split(" ").length));

const connectors = new Set([
  "dans",
  "en",
  "a",
  "au",
  "aux",
  "l",
  "la",
  "le",
  "les",
  "du",
  "de",
  "des",
  "d",
  "departement",
]);
const cities: Record<string, number> = { paris: 20, lyon: 9, marseille: 16 };

/**
 * Understands what was typed: "st etienne de", "saint denis 974", "63600 ambert", "Ambert (Puy-de-Dôme)",
 * "lyon 3e", "2A004". Never fails: text without any letter or digit gives no reading.
 */
export function parseCommuneQuery(text: string): CommuneQuery {
  const words = nameWords(text.slice(0, 120)).filter((word, index, all) => !isCedex(word, index, all));
  const whole = words.join("");
  const readings = [...nameReadings(words)];
  return {
    inseeCode: /^\d[\dab]\d{3}$/.test(whole) ? whole.toUpperCase() : null,
    postalCodeStart: /^\d{2,5}$/.test(whole) ? whole : null,
    area: areaOf(words),
    readings: readings.filter((reading) => /[a-z]/.test(reading.nameKey) || reading.postalCode !== null),
  };
}

/** "Cedex 9" belongs to the post's own sorting, not to the commune. */
function isCedex(word: string, index: number, all: readonly string[]): boolean {
  return word === "cedex" || (all[index - 1] === "cedex" && /^\d{1,2}$/.test(word));
}

function* nameReadings(words: readonly string[]): Generator<NameReading> {
  const postalCode = words.find((word) => /^\d{5}$/.test(word)) ?? null;
  if (postalCode !== null) {
    const others = words.filter((word) => word !== postalCode);
    if (others.length === 0) return;
    yield { nameKey: keyOf(others), area: null, postalCode };
    // Large offices have postal codes of their own (63057 Cedex), known to no list of communes.
    yield {
      nameKey: keyOf(others),
      area: { departementCodes: departementsOfPostalCode(postalCode) },
      postalCode: null,
    };
    return;
  }
  const city = cityWithDistrict(words);
  if (city) yield { nameKey: city, area: null, postalCode: null };
  if (words.length > 0) yield { nameKey: keyOf(words), area: null, postalCode: null };
  for (let length = Math.min(longestAreaName + 1, words.length - 1); length > 0; length--) {
    const after = areaOf(words.slice(-length));
    if (after) yield* within(words.slice(0, -length), after);
    const before = areaOf(words.slice(0, length));
    if (before) yield* within(words.slice(length), before);
  }
}

function departementsOfPostalCode(code: string): string[] {
  return code.startsWith("20") ? ["2A", "2B"] : [departementOfCommune(code)];
}

/** "paris 11", "lyon 3 arrondissement": the city itself, for districts are not communes. */
function cityWithDistrict(words: readonly string[]): string | null {
  const [city = "", number = ""] = words;
  const rank = Number(number);
  return /^\d{1,2}$/.test(number) && rank >= 1 && rank <= (cities[city] ?? 0) ? city : null;
}

/** The reading of a name inside an area; "à", "dans le" and the like between the two are dropped. */
function* within(words: readonly string[], area: Area): Generator<NameReading> {
  let end = words.length;
  while (end > 1 && connectors.has(words[end - 1] ?? "")) end--;
  yield { nameKey: keyOf(words.slice(0, end)), area, postalCode: null };
  if (end < words.length) yield { nameKey: keyOf(words), area, postalCode: null };
}

/** The area these words of `nameWords` name, by its name, a usual one or its code; null when none. */
export function areaOf(words: readonly string[]): Area | null {
  const [only = ""] = words;
  if (words.length === 1 && departementNames[only.toUpperCase()]) return { departementCodes: [only.toUpperCase()] };
  if (words.length === 1 && only === "20") return { departementCodes: ["2A", "2B"] };
  return areasByName.get(keyOf(words)) ?? null;
}

const keyOf = (words: readonly string[]): string => normaliseName(words.join(" "));
