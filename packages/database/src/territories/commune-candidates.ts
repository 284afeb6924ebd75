import { type RawBuilder, sql } from "kysely";
import type { Area, NameReading } from "@maillage/domain/territories/commune-query";
import type { Connection } from "../connection.ts";

/** A name found by one of the searches below; the ranking (domain) decides what it is worth. */
export type FoundName = {
  communeCode: string;
  departementCode: string;
  regionCode: string;
  name: string;
  nameKey: string;
  isCurrentName: boolean;
  population: number;
};

/** A commune found by a code. */
export type FoundCode = { communeCode: string; population: number; isExact: boolean };

// Above every letter, digit and space a key may hold: the end of the range of those that begin alike.
const afterEverything = "{";

const columns = sql`commune_code as "communeCode", departement_code as "departementCode", region_code as "regionCode",
  name, name_key as "nameKey", kind = 'current' as "isCurrentName", population`;

/** What to look for, and how many names to bring back for each way of looking. */
export type NameSearch = { readings: readonly NameReading[]; limit: number };

/** Names equal to what was typed, then the largest communes whose name begins like it, for each reading. */
export async function findNamesStartingLike(db: Connection, { readings, limit }: NameSearch): Promise<FoundName[]> {
  return runUnion(
    db,
    readings.flatMap((reading) => {
      const compact = reading.nameKey.replaceAll(" ", "");
      const place = insideOf(reading);
      return [
        sql`select ${columns} from commune_name where name_compact = ${compact} and ${place} order by population desc limit ${limit}`,
        sql`select ${columns} from commune_name where name_compact > ${compact} and name_compact < ${compact + afterEverything}
          and ${place} order by population desc limit ${limit}`,
      ];
    }),
  );
}

/** The largest communes with a word, other than the first, that begins like what was typed. */
export async function findNamesContaining(db: Connection, { readings, limit }: NameSearch): Promise<FoundName[]> {
  return runUnion(
    db,
    readings
      .filter((reading) => reading.nameKey.length >= 3)
      .map(
        (reading) => sql`select ${columns} from commune_name where name_key like ${`% ${reading.nameKey}%`}
          and ${insideOf(reading)} order by population desc limit ${limit}`,
      ),
  );
}

/** Names spelt nearly like what was typed: by trigrams, and letter by letter for those too short to have enough of them. */
export async function findNamesSpeltLike(db: Connection, readings: readonly NameReading[]): Promise<FoundName[]> {
  return runUnion(
    db,
    readings
      .filter((reading) => reading.nameKey.length >= 3)
      .flatMap((reading) => [byTrigrams(reading), ...(reading.nameKey.length <= 9 ? [byLetters(reading)] : [])]),
  );
}

function byTrigrams(reading: NameReading): RawBuilder<unknown> {
  return sql`select ${columns} from commune_name where name_key % ${reading.nameKey} and ${insideOf(reading)}
    order by similarity(name_key, ${reading.nameKey}) desc, population desc limit 50`;
}

// A swap of two letters counts for two here; the ranking counts it for one. The first letter is taken as right.
function byLetters(reading: NameReading): RawBuilder<unknown> {
  const compact = reading.nameKey.replaceAll(" ", "");
  const first = compact.slice(0, 1);
  return sql`select ${columns} from commune_name
    where name_compact >= ${first} and name_compact < ${first + afterEverything}
      and length(name_compact) between ${compact.length - 1} and ${compact.length + 1}
      and levenshtein_less_equal(name_compact, ${compact}, 2) <= 2 and ${insideOf(reading)}
    order by population desc limit 50`;
}

/** Every name of the communes of a postal code. */
export async function findNamesOfPostalCode(db: Connection, postalCode: string): Promise<FoundName[]> {
  const found = await sql<FoundName>`select ${columns} from commune_name
    where commune_code in (select commune_code from commune_postal_code where postal_code = ${postalCode})`.execute(db);
  return found.rows;
}

/** The communes of a postal code (46 at most), or of those that begin so, the largest first. */
export async function findPostalCodes(
  db: Connection,
  { start, limit }: { start: string; limit: number },
): Promise<FoundCode[]> {
  const found =
    await sql<FoundCode>`select commune.code as "communeCode", commune.population, bool_or(postal_code = ${start}) as "isExact"
    from commune_postal_code join commune on commune.code = commune_code
    where postal_code like ${`${start}%`} and ended_on is null
    group by commune.code order by bool_or(postal_code = ${start}) desc, population desc limit ${limit}`.execute(db);
  return found.rows;
}

/** The largest communes of an area. */
export async function findLargestOf(
  db: Connection,
  { area, limit }: { area: Area; limit: number },
): Promise<FoundCode[]> {
  return db
    .selectFrom("commune")
    .select(["code as communeCode", "population", sql<boolean>`false`.as("isExact")])
    .where("ended_on", "is", null)
    .$if("regionCode" in area, (query) => query.where("region_code", "=", "regionCode" in area ? area.regionCode : ""))
    .$if("departementCodes" in area, (query) =>
      query.where("departement_code", "in", "departementCodes" in area ? area.departementCodes : []),
    )
    .orderBy("population", "desc")
    .limit(limit)
    .execute();
}

function insideOf(reading: NameReading): RawBuilder<unknown> {
  if (reading.area === null) return sql`true`;
  if ("regionCode" in reading.area) return sql`region_code = ${reading.area.regionCode}`;
  return sql`departement_code in (${sql.join(reading.area.departementCodes)})`;
}

async function runUnion(db: Connection, parts: readonly RawBuilder<unknown>[]): Promise<FoundName[]> {
  if (parts.length === 0) return [];
  const union = sql.join(
    parts.map((part) => sql`(${part})`),
    sql` union all `,
  );
  return (await sql<FoundName>`${union}`.execute(db)).rows;
}
