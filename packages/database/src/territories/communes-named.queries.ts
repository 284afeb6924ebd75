import { sql } from "kysely";
import { communeOfDistrict } from "@maillage/domain/territories/codes";
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

/** A commune as the centre of a search: where it is when that is known, and its labels of the day. */
export type Centre = {
  code: string;
  name: string;
  latitude: number | null;
  longitude: number | null;
  labels: string[];
};

/** The commune of today for a code of today or of the past, as the centre of a search; null for an unknown one. */
export async function findCentre(db: Connection, code: string, today: string): Promise<Centre | null> {
  const asked = communeOfDistrict(code.toUpperCase());
  const found = await sql<Centre>`
    select commune.code, commune.name, commune.latitude, commune.longitude,
      array(select distinct label from territory_label
        where territory_code in (commune.code, commune.epci_siren, commune.ept_siren)
          and (valid_from is null or valid_from <= ${today}::date) and (valid_to is null or valid_to >= ${today}::date)
        order by label) as labels
    from commune
    where commune.code = coalesce((select commune_code from former_commune where code = ${asked} limit 1), ${asked})`.execute(
    db,
  );
  return found.rows[0] ?? null;
}
