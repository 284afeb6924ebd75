import type { Database } from "@maillage/database/connection";
import { listPostalNames } from "@maillage/database/imports/postal-names.queries";
import { departementOfCommune } from "@maillage/domain/territories/codes";
import { normaliseName } from "@maillage/domain/territories/name-normalisation";

/** A place as files without INSEE codes name it: `75013`, `PARIS 13`. */
export type NamedPlace = { name: string; postalCode: string };

/** Gives today's commune of a place, or null. */
export type CommuneByName = (place: NamedPlace) => string | null;

const districtOf = /^(paris|lyon|marseille) \d+$/;

/** The name as the table of names has it, without what addresses add: CEDEX, an arrondissement. */
function nameKey(name: string): string {
  const key = normaliseName(name.replace(/\bcedex\b.*$/i, ""));
  return districtOf.exec(key)?.[1] ?? key;
}

/**
 * Reads every name and postal code once, so that a file of any length resolves in memory. A postal code of one commune
 * is enough; of several, the name chooses, today's or a former one. A postal code nobody has (a CEDEX) leaves the département.
 */
export async function loadCommuneByName(db: Database): Promise<CommuneByName> {
  const byPostalCode = new Map<string, Map<string, string>>();
  const byDepartement = new Map<string, Map<string, string | null>>();
  for (const { postalCode, nameKey: key, communeCode } of await listPostalNames(db)) {
    if (postalCode !== null) inner(byPostalCode, postalCode).set(key, communeCode);
    const names = inner(byDepartement, departementOfCommune(communeCode));
    const other = names.get(key);
    // Two communes of one département with one name: the name alone does not choose.
    names.set(key, other === undefined || other === communeCode ? communeCode : null);
  }
  return ({ name, postalCode }) => {
    const key = nameKey(name);
    const there = byPostalCode.get(postalCode);
    const named = there?.get(key);
    if (named !== undefined) return named;
    const only = new Set(there?.values());
    const [first] = only;
    if (only.size === 1 && first !== undefined) return first;
    return byDepartement.get(departementOfPostalCode(postalCode))?.get(key) ?? corsican(byDepartement, postalCode, key);
  };
}

function inner<Value>(map: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = map.get(key) ?? new Map<string, Value>();
  map.set(key, found);
  return found;
}

const departementOfPostalCode = (postalCode: string): string =>
  /^9[78]/.test(postalCode) ? postalCode.slice(0, 3) : postalCode.slice(0, 2);

/** Postal codes of Corsica begin with 20, its départements are 2A and 2B. */
function corsican(names: Map<string, Map<string, string | null>>, postalCode: string, key: string): string | null {
  if (!postalCode.startsWith("20")) return null;
  return names.get("2A")?.get(key) ?? names.get("2B")?.get(key) ?? null;
}
