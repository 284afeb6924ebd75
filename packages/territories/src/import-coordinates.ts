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

/** Loads the points shipped with this package (see data/README.md for the source and licence), then places the others by the chain. */
export async function loadDefaultCoordinates(trx: Connection): Promise<CoordinatesReport> {
  return store(trx, createReadStream(defaultFile));
}

/**
 * Loads an official file of commune centres over what is there: JSON of geo.api.gouv.fr/communes (`mairie` or
 * `centre`), GeoJSON of contours-administratifs (`mairies`, or polygons whose middle is taken), or CSV with a code,
 * a latitude and a longitude. Communes the file lacks keep the point they have; the others are placed again.
 */
export async function importCoordinates(db: Database, stream: ByteStream): Promise<CoordinatesReport> {
  return db.transaction().execute(async (trx) => {
    await sql`set local statement_timeout = '120s'`.execute(trx);
    return store(trx, stream);
  });
}

async function store(trx: Connection, stream: ByteStream): Promise<CoordinatesReport> {
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
      from ${source} where commune.code = row.code`,
  });
  await placeTheOthers(trx);
  const counts = await trx
    .selectFrom("commune")
    .select(({ fn }) => ["coordinates_source", fn.countAll<number>().as("communes")])
    .where("ended_on", "is", null)
    .groupBy("coordinates_source")
    .execute();
  const count = (keep: (source: string | null) => boolean): number =>
    counts.filter((row) => keep(row.coordinates_source)).reduce((sum, row) => sum + Number(row.communes), 0);
  return {
    placed: count((source) => source === "commune"),
    approximate: count((source) => source !== "commune" && source !== null),
    without: count((source) => source === null),
    badLines,
  };
}

/** The chain: same postal code, then EPCI, then département, always the mean of points that are a commune's own. */
async function placeTheOthers(trx: Connection): Promise<void> {
  await sql`update commune set latitude = null, longitude = null, coordinates_source = null
    where coordinates_source <> 'commune'`.execute(trx);
  await sql`update commune set latitude = mean.latitude, longitude = mean.longitude, coordinates_source = 'postal_code'
    from (select asked.commune_code, avg(known.latitude) as latitude, avg(known.longitude) as longitude
      from commune_postal_code as asked
      join commune_postal_code as shared using (postal_code)
      join commune as known on known.code = shared.commune_code and known.coordinates_source = 'commune'
      join commune as target on target.code = asked.commune_code and target.latitude is null
        -- a postal code may cross a département; in the Pacific it may cross an ocean
        and known.departement_code = target.departement_code
      group by asked.commune_code) as mean
    where commune.code = mean.commune_code and commune.latitude is null`.execute(trx);
  for (const level of ["epci", "departement"] as const) {
    const column = sql.id(level === "epci" ? "epci_siren" : "departement_code");
    await sql`update commune set latitude = mean.latitude, longitude = mean.longitude, coordinates_source = ${level}
      from (select ${column} as code, avg(latitude) as latitude, avg(longitude) as longitude
        from commune where coordinates_source = 'commune' and ${column} is not null group by ${column}) as mean
      where commune.${column} = mean.code and commune.latitude is null`.execute(trx);
  }
  await sql`update epci set latitude = mean.latitude, longitude = mean.longitude
    from (select epci_siren, avg(latitude) as latitude, avg(longitude) as longitude
      from commune where latitude is not null group by epci_siren) as mean
    where epci.siren = mean.epci_siren`.execute(trx);
}
