import { createReadStream } from "node:fs";
import { sql } from "kysely";
import type { Connection, Database } from "@maillage/database/connection";
import { loadCommuneResolver } from "./commune-resolver.ts";
import { type CommunePoint, readCoordinates } from "./coordinates-formats.ts";
import type { BadLine, ByteStream } from "./delimited-text.ts";
import { isBadLine } from "./delimited-text.ts";
import { sendRows } from "./insert-rows.ts";

const defaultFile = new URL("../data/commune-coordinates.csv", import.meta.url);

/** What an import of coordinates did. `approximate`: communes placed by their neighbours; `without`: not placed at all. */
export type CoordinatesReport = { placed: number; approximate: number; without: number; badLines: BadLine[] };

/**
 * Loads the points shipped with this package (source and licence: data/README.md), then places the others by the
 * chain. Points that an official file gave are left alone.
 */
export async function loadDefaultCoordinates(trx: Connection): Promise<CoordinatesReport> {
  return store(trx, { stream: createReadStream(defaultFile), onlyTheUnknown: true });
}

/**
 * Loads an official file of commune centres over what is there: JSON of geo.api.gouv.fr/communes (`mairie` or
 * `centre`), GeoJSON of contours-administratifs (`mairies`, or polygons whose middle is taken), or CSV with a code,
 * a latitude and a longitude. Communes the file lacks keep the point they have; the others are placed again.
 */
export async function importCoordinates(db: Database, stream: ByteStream): Promise<CoordinatesReport> {
  return db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '120s'`.execute(trx);
    return store(trx, { stream, onlyTheUnknown: false });
  });
}

async function store(
  trx: Connection,
  { stream, onlyTheUnknown }: { stream: ByteStream; onlyTheUnknown: boolean },
): Promise<CoordinatesReport> {
  const resolve = await loadCommuneResolver(trx);
  const points = new Map<string, CommunePoint & { exact: boolean }>();
  const badLines: BadLine[] = [];
  for await (const entry of readCoordinates(stream, resolve)) {
    if (isBadLine(entry)) badLines.push(entry);
    // The point of a former commune stands for today's only when the file has no better.
    else if (entry.exact || !points.get(entry.code)?.exact) points.set(entry.code, entry);
  }
  const rows = [...points.values()].map(({ code, latitude, longitude }) => ({ code, latitude, longitude }));
  await sendRows(trx, rows, {
    columns: { code: "text", latitude: "double precision", longitude: "double precision" },
    statement: (source) => sql`
      update commune set latitude = row.latitude, longitude = row.longitude, coordinates_source = 'commune'
      from ${source} where commune.code = row.code
        and (not ${onlyTheUnknown} or coordinates_source is distinct from 'commune')`,
  });
  await placeTheOthers(trx);
  const counts = await trx
    .selectFrom("commune")
    .select(({ fn }) => ["coordinates_source", fn.countAll<number>().as("communes")])
    .where("ended_on", "is", null)
    .groupBy("coordinates_source")
    .execute();
  const count = (keep: (source: string | null) => boolean): number =>
    counts.filter((row) => keep(row.coordinates_source)).reduce((sum, row) => sum + row.communes, 0);
  return {
    placed: count((source) => source === "commune"),
    approximate: count((source) => source !== "commune" && source !== null),
    without: count((source) => source === null),
    badLines,
  };
}

/**
 * The chain: same postal code, then EPCI, then département, always the mean of points that are a commune's own.
 * A postal code counts inside one département only: in the Pacific one may cross an ocean.
 */
async function placeTheOthers(trx: Connection): Promise<void> {
  await sql`
    with own as (
      select code, departement_code, epci_siren, latitude, longitude from commune where coordinates_source = 'commune'
    ), shared as (
      select postal_code, departement_code, ${mean} from own
      join commune_postal_code on commune_code = own.code group by postal_code, departement_code
    ), by_postal_code as (
      select distinct on (commune.code) commune.code, shared.latitude, shared.longitude
      from commune join commune_postal_code on commune_code = commune.code
      join shared using (postal_code, departement_code) order by commune.code, postal_code
    ), by_epci as (
      select epci_siren, ${mean} from own where epci_siren is not null group by epci_siren
    ), by_departement as (
      select departement_code, ${mean} from own group by departement_code
    ), placed as (
      select commune.code,
        coalesce(by_postal_code.latitude, by_epci.latitude, by_departement.latitude) as latitude,
        coalesce(by_postal_code.longitude, by_epci.longitude, by_departement.longitude) as longitude,
        case when by_postal_code.latitude is not null then 'postal_code' when by_epci.latitude is not null then 'epci'
          when by_departement.latitude is not null then 'departement' end as source
      from commune left join by_postal_code using (code) left join by_epci using (epci_siren)
      left join by_departement using (departement_code)
      where commune.coordinates_source is distinct from 'commune'
    )
    update commune set latitude = placed.latitude, longitude = placed.longitude, coordinates_source = placed.source
    from placed where commune.code = placed.code and (commune.latitude, commune.longitude, commune.coordinates_source)
      is distinct from (placed.latitude, placed.longitude, placed.source)`.execute(trx);
  await sql`update epci set latitude = placed.latitude, longitude = placed.longitude
    from (select epci_siren, ${mean} from commune where latitude is not null group by epci_siren) as placed
    where epci.siren = placed.epci_siren`.execute(trx);
}

// Rounded to ten metres, so that the same points give the same mean in whatever order they are added.
const mean = sql`round(avg(latitude)::numeric, 4)::double precision as latitude,
  round(avg(longitude)::numeric, 4)::double precision as longitude`;
