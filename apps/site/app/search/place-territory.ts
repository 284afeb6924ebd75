import { departementNames } from "@maillage/domain/territories/departements.fr";
import { normaliseName } from "@maillage/domain/territories/name-normalisation";
import { regionCodes, regionName } from "@maillage/domain/territories/regions.fr";
import type { TerritoryReference } from "@maillage/domain/territories/territory";

/** A département or a région that the words of « Où » name. */
export type NamedTerritory = TerritoryReference & { kind: "departement" | "region"; name: string };

// What people say of the longest names.
const everydayNames = new Map([
  ["paca", "93"],
  ["aura", "84"],
  ["idf", "11"],
  ["bfc", "27"],
  ["hdf", "32"],
]);

const kindBefore = /^(?:dans )?(?:en |le |la |l |les )?(departement|region)(?: (?:de|du|des|d)(?: (?:la|les|l))?)? /;
const smallWordsBefore = /^(?:dans (?:le|la|les|l)|dans|en|a) /;
const numberBehind = / (?:\d{2,3}|2[ab])$/;

/** The words without what surrounds a name: « dans le Cantal », « département du Puy-de-Dôme », « Puy-de-Dôme (63) ». */
function nameIn(words: string): string {
  return normaliseName(words.replace(kindBefore, "").replace(smallWordsBefore, "").replace(numberBehind, ""));
}

function regionNamed(name: string): NamedTerritory[] {
  const code =
    everydayNames.get(name) ?? regionCodes.find((row) => normaliseName(regionName(row)?.name ?? "") === name);
  const found = code && regionName(code);
  return code && found ? [{ kind: "region", code, name: found.name }] : [];
}

function departementNamed(name: string): NamedTerritory[] {
  const found = Object.entries(departementNames).find(
    ([code, row]) => normaliseName(row.name) === name || code.toLowerCase() === name,
  );
  return found ? [{ kind: "departement", code: found[0], name: found[1].name }] : [];
}

/**
 * The département or région these words name exactly, or null: by name (no accents or hyphens needed), number, usual
 * abbreviation, with or without « département de ». Where both bear the name (La Réunion, Guadeloupe) they are the
 * same land: the région is given, unless the word « département » was written.
 */
export function territoryNamed(typed: string): NamedTerritory | null {
  const words = normaliseName(typed);
  if (words === "") return null;
  const kind = kindBefore.exec(words)?.[1];
  const name = nameIn(words);
  const regions = kind === "departement" ? [] : regionNamed(name);
  const departements = kind === "region" ? [] : departementNamed(name);
  return [...regions, ...departements][0] ?? null;
}

/** A commune of this size is what its name means first: Paris and Vienne, not their départements. */
const largeTown = 10_000;

/**
 * Whether the words mean the territory rather than a commune: « Creuse » is the département, though a village bears
 * the name; « Vienne » is the town, and its département is offered beside.
 */
export function meansTerritory(
  typed: string,
  communes: readonly { name: string; population: number }[],
): NamedTerritory | null {
  const territory = territoryNamed(typed);
  if (!territory) return null;
  const plain = normaliseName(typed);
  const town = communes.some(({ name, population }) => normaliseName(name) === plain && population >= largeTown);
  return town ? null : territory;
}
