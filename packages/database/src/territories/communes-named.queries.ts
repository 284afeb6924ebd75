import { sql } from "kysely";
import type { Connection } from "../connection.ts";

/** Today's commune of a name or of a postal code: the most populated one. */
export type NamedCommune = { code: string; name: string; population: number };

/** For each of these names (as `normaliseName` writes them) that a commune has or had, its most populated commune. */
export async function findCommunesNamed(
  db: Connection,
  nameKeys: readonly string[],
): Promise<Map<string, NamedCommune>> {
  const found = await sql<NamedCommune & { key: string }>`
    select distinct on (named.name_key) named.name_key as key, commune.code, commune.name,
      coalesce(commune.population, 0) as population
    from commune_name as named join commune on commune.code = named.commune_code
    where named.name_key = any(${[...nameKeys]})
    order by named.name_key, commune.population desc nulls last, commune.code`.execute(db);
  return new Map(found.rows.map(({ key, ...commune }) => [key, commune]));
}

/** The most populated commune of a postal code, or null. */
export async function findCommuneOfPostalCode(db: Connection, postalCode: string): Promise<NamedCommune | null> {
  const found = await sql<NamedCommune>`
    select commune.code, commune.name, coalesce(commune.population, 0) as population
    from commune_postal_code as posted join commune on commune.code = posted.commune_code
    where posted.postal_code = ${postalCode} order by commune.population desc nulls last, commune.code limit 1`.execute(
    db,
  );
  return found.rows[0] ?? null;
}
