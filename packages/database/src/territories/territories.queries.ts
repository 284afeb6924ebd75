import { communeOfDistrict } from "@maillage/domain/territories/codes";
import {
  type CommuneQuery,
  isInside,
  type NameReading,
  parseCommuneQuery,
} from "@maillage/domain/territories/commune-query";
import { rankName } from "@maillage/domain/territories/commune-ranking";
import type { Connection } from "../connection.ts";
import {
  type FoundName,
  findLargestOf,
  findNamesContaining,
  findNamesOfPostalCode,
  findNamesSpeltLike,
  findNamesStartingLike,
  findPostalCodes,
} from "./commune-candidates.ts";
import { type CommuneSummary, selectCommunes, selectCommunesInOrder } from "./commune-summary.ts";

/** A commune that answers a search. `matchedName`: the former or partial name that was typed, when it is not today's. */
export type CommuneMatch = CommuneSummary & { matchedName: string | null };

type Scored = { score: number; matchedName: string | null };

/**
 * The communes a person may mean, best first: by name (no accents, hyphens or case needed), small typo, former name,
 * beginning of a name, postal code, INSEE code of today or of the past, each perhaps with the département or région.
 * Empty when nothing looks like it. At most `limit` (10 unless told).
 */
export async function searchCommunes(
  db: Connection,
  options: { query: string; limit?: number | undefined },
): Promise<CommuneMatch[]> {
  const limit = options.limit ?? 10;
  const query = parseCommuneQuery(options.query);
  const scores = new Map<string, Scored>();
  const keep = (code: string, score: number, matchedName: string | null): void => {
    if (score > (scores.get(code)?.score ?? Number.NEGATIVE_INFINITY)) scores.set(code, { score, matchedName });
  };
  await scoreCodes(db, { query, limit }, keep);
  await scoreNames(db, { readings: query.readings, limit, count: () => scores.size }, keep);
  const best = [...scores]
    .toSorted(([codeA, a], [codeB, b]) => b.score - a.score || codeA.localeCompare(codeB))
    .slice(0, limit);
  const communes = await selectCommunesInOrder(
    db,
    best.map(([code]) => code),
  );
  return communes.map((commune) => ({ ...commune, matchedName: scores.get(commune.code)?.matchedName ?? null }));
}

type Keep = (code: string, score: number, matchedName: string | null) => void;

const size = (population: number): number => 6 * Math.log10(population + 1);

// The same five digits may be a postal code and another commune's INSEE code: the larger of the two comes first
// (13001 is Marseille rather than Aix, 97411 Saint-Denis rather than Saint-Paul).
async function scoreCodes(
  db: Connection,
  { query, limit }: { query: CommuneQuery; limit: number },
  keep: Keep,
): Promise<void> {
  if (query.postalCodeStart !== null) {
    for (const found of await findPostalCodes(db, { start: query.postalCodeStart, limit: Math.max(limit, 50) })) {
      keep(found.communeCode, (found.isExact ? 300 : 100) + size(found.population), null);
    }
  }
  if (query.inseeCode !== null) {
    const commune = await findCommune(db, query.inseeCode);
    if (commune) keep(commune.code, 300 + size(commune.population), null);
  }
  if (query.area !== null) {
    const base = query.postalCodeStart === null ? 40 : 200;
    for (const found of await findLargestOf(db, { area: query.area, limit }))
      keep(found.communeCode, base + size(found.population), null);
  }
}

// From here up (rankName), what was found is what was typed, or has it as a word: near spellings are not looked for.
// A few longer names that merely begin alike (Renescure for "renes") do not settle it.
const settled = 62;
const plausible = 58;

async function scoreNames(
  db: Connection,
  search: { readings: readonly NameReading[]; limit: number; count: () => number },
  keep: Keep,
): Promise<void> {
  let best = 0;
  const score = (found: readonly FoundName[], readings: readonly NameReading[]): void => {
    for (const name of found) {
      for (const reading of readings) {
        const rank = isInside(name, reading.area) ? rankName(reading.nameKey, name) : null;
        if (rank === null) continue;
        best = Math.max(best, rank - size(name.population));
        keep(name.communeCode, rank, name.isCurrentName ? null : name.name);
      }
    }
  };
  const [withPostalCode, readings] = partition(search.readings);
  for (const reading of withPostalCode) {
    const names = await findNamesOfPostalCode(db, reading.postalCode);
    for (const name of names) keep(name.communeCode, 200 + (rankName(reading.nameKey, name) ?? 0), null);
    if (names.length > 0) return;
  }
  if (readings.length === 0) return;
  // Several names may be one commune's: some more are asked for than will be shown.
  const limit = search.limit + 15;
  score(await findNamesStartingLike(db, { readings, limit }), readings);
  if (search.count() < search.limit) score(await findNamesContaining(db, { readings, limit }), readings);
  if (best < plausible || (best < settled && search.count() < search.limit))
    score(await findNamesSpeltLike(db, readings), readings);
}

type PostalReading = NameReading & { postalCode: string };

function partition(readings: readonly NameReading[]): [PostalReading[], NameReading[]] {
  const withPostalCode = readings.flatMap((reading) =>
    reading.postalCode === null ? [] : [{ ...reading, postalCode: reading.postalCode }],
  );
  return [withPostalCode, readings.filter((reading) => reading.postalCode === null)];
}

/** The commune of today for a code of today or of the past (merged, delegated, arrondissement); null for an unknown one. */
export async function findCommune(db: Connection, code: string): Promise<CommuneSummary | null> {
  const asked = communeOfDistrict(code.toUpperCase());
  const [current] = await selectCommunes(db, [await currentCodeOf(db, asked)]);
  return current ?? null;
}

async function currentCodeOf(db: Connection, code: string): Promise<string> {
  const former = await db
    .selectFrom("former_commune")
    .select("commune_code")
    .where("code", "=", code)
    .executeTakeFirst();
  return former?.commune_code ?? code;
}
