import { type RawBuilder, sql } from "kysely";
import type { LabelCode } from "@maillage/domain/territories/labels";
import type { MapBox } from "@maillage/domain/territories/map-box";
import type { Connection } from "../connection.ts";

/** A commune that has a label. */
export type LabelledCommune = { code: string; name: string; latitude: number; longitude: number };

/** How many communes of a département have a label, of how many. */
export type LabelShare = { code: string; labelled: number; communes: number };

/** A label and a day (ISO): those in force that day count. */
export type LabelOnDay = { label: LabelCode; onDate: string };

/** The codes that carry the label: of communes, or of the EPCI or EPT whose communes all have it. */
const carriers = ({ label, onDate }: LabelOnDay): RawBuilder<unknown> => sql`
  carrier as materialized (
    select territory_code as code, territory_kind as kind from territory_label
    where label = ${label} and (valid_from is null or valid_from <= ${onDate}::date)
      and (valid_to is null or valid_to >= ${onDate}::date))`;

const hasLabel = sql<boolean>`(
  commune.code in (select code from carrier where kind in ('commune', 'neighbourhood_in_commune'))
  or commune.epci_siren in (select code from carrier where kind = 'epci')
  or commune.ept_siren in (select code from carrier where kind = 'ept'))`;

/**
 * The communes in a part of the map that have a label, the most populated first: `limit` of them at most, and how many
 * there are in all. Those without a point of their own are left out.
 */
export async function findLabelledCommunes(
  db: Connection,
  wanted: LabelOnDay & { box: MapBox; limit: number },
): Promise<{ communes: LabelledCommune[]; total: number }> {
  const { west, south, east, north } = wanted.box;
  const found = await sql<LabelledCommune & { total: number }>`
    with ${carriers(wanted)}
    select code, name, latitude, longitude, count(*) over ()::int as total from commune
    where point(longitude, latitude) <@ box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))
      and ended_on is null and ${hasLabel}
    order by population desc, code limit ${wanted.limit}`.execute(db);
  return {
    communes: found.rows.map(({ code, name, latitude, longitude }) => ({ code, name, latitude, longitude })),
    total: found.rows[0]?.total ?? 0,
  };
}

/** For each département with a commune that has the label, how many have it. */
export async function labelShares(db: Connection, wanted: LabelOnDay): Promise<LabelShare[]> {
  const found = await sql<LabelShare>`
    with ${carriers(wanted)},
    counted as (
      select departement_code as code, count(*) filter (where ${hasLabel})::int as labelled, count(*)::int as communes
      from commune where ended_on is null group by departement_code)
    select * from counted where labelled > 0 order by code`.execute(db);
  return found.rows;
}
