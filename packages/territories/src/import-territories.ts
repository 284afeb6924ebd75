import { sql } from "kysely";
import type { Connection, Database } from "@maillage/database/connection";
import { typographicName } from "@maillage/domain/territories/name-normalisation";
import { fillCommuneNames } from "./commune-names.ts";
import { loadDefaultCoordinates } from "./import-coordinates.ts";
import { sendRows, upsertRows } from "./insert-rows.ts";
import { type OfficialDivision, officialSource, officialVintage, readOfficialDivision } from "./official-division.ts";

const dataset = "official-division";

/** What the import did. `skipped`: this edition was loaded already, nothing was read. */
export type TerritoriesReport = { skipped: boolean; communes: number; formerCommunes: number; milliseconds: number };

/**
 * Loads or refreshes every commune, EPCI, EPT, département and région, former codes, searchable names, and the
 * coordinates shipped with the package, in one transaction. Done twice it changes nothing; a commune that an
 * edition no longer has is marked as ended and stays readable.
 * @param options.force loads again even when this edition is there
 */
export async function importTerritories(db: Database, options: { force?: boolean } = {}): Promise<TerritoriesReport> {
  const start = performance.now();
  const report = (skipped: boolean, division?: OfficialDivision): TerritoriesReport => ({
    skipped,
    communes: division?.communes.length ?? 0,
    formerCommunes: division?.formerCommunes.length ?? 0,
    milliseconds: Math.round(performance.now() - start),
  });
  if (!options.force && (await isLoaded(db))) return report(true);
  const division = await readOfficialDivision();
  await db.transaction().execute(async (trx) => {
    // Two processes starting together: the second waits, then finds the work done.
    await sql`select pg_advisory_xact_lock(hashtext('maillage.territories'))`.execute(trx);
    if (!options.force && (await isLoaded(trx))) return;
    await sql`set local statement_timeout = '120s'`.execute(trx);
    await load(trx, division);
    await loadDefaultCoordinates(trx);
    await recordImport(trx, {
      dataset,
      vintage: officialVintage,
      source: officialSource,
      rowCount: division.communes.length,
    });
  });
  return report(false, division);
}

/** Notes which edition of a dataset is loaded. */
export async function recordImport(
  db: Connection,
  entry: { dataset: string; vintage: string; source: string; rowCount: number },
): Promise<void> {
  const row = { dataset: entry.dataset, vintage: entry.vintage, source: entry.source, row_count: entry.rowCount };
  await db
    .insertInto("territory_import")
    .values(row)
    .onConflict((conflict) => conflict.column("dataset").doUpdateSet({ ...row, imported_at: sql<Date>`now()` }))
    .execute();
}

async function isLoaded(db: Connection): Promise<boolean> {
  const found = await db
    .selectFrom("territory_import")
    .select("vintage")
    .where("dataset", "=", dataset)
    .executeTakeFirst();
  return found?.vintage === officialVintage;
}

async function load(trx: Connection, division: OfficialDivision): Promise<void> {
  await loadRegions(trx, division);
  await loadIntercommunalities(trx, division);
  await loadCommunes(trx, division);
  // Fresh statistics at once: what follows, and the first searches, would otherwise be planned for empty tables.
  await sql`analyze commune, commune_postal_code, epci`.execute(trx);
  await placeIntercommunalities(trx);
  await loadFormerCodes(trx, division);
  await fillCommuneNames(trx, division);
  await sql`analyze commune_name, former_commune`.execute(trx);
}

async function loadRegions(trx: Connection, division: OfficialDivision): Promise<void> {
  const columns = { code: "text", name: "text", zone: "text", seat_commune_code: "text" };
  const named = (row: { code: string; nom: string; zone: string; chefLieu?: string | undefined }) => ({
    code: row.code,
    name: typographicName(row.nom),
    zone: row.zone,
    seat_commune_code: row.chefLieu ?? null,
  });
  await upsertRows(trx, division.regions.map(named), { table: "region", columns, key: ["code"] });
  await upsertRows(
    trx,
    division.departements.map((row) => ({ ...named(row), region_code: row.region })),
    { table: "departement", columns: { ...columns, region_code: "text" }, key: ["code"] },
  );
}

async function loadIntercommunalities(trx: Connection, division: OfficialDivision): Promise<void> {
  const epci = division.epci.map((row) => ({
    siren: row.code,
    name: typographicName(row.nom),
    kind: row.type,
    population: row.populationMunicipale,
    ended_on: null,
  }));
  const columns = { siren: "text", name: "text", population: "integer" };
  await upsertRows(trx, epci, {
    table: "epci",
    columns: { ...columns, kind: "text", ended_on: "date" },
    key: ["siren"],
  });
  const ept = division.ept.map((row) => ({
    siren: row.code,
    name: typographicName(row.nom),
    population: row.membres.reduce((sum, member) => sum + (member.populationMunicipale ?? 0), 0),
  }));
  await upsertRows(trx, ept, { table: "ept", columns, key: ["siren"] });
  const kept = division.epci.map((row) => row.code);
  await trx
    .updateTable("epci")
    .set({ ended_on: officialVintage })
    .where("ended_on", "is", null)
    .where("siren", "not in", kept)
    .execute();
}

async function loadCommunes(trx: Connection, division: OfficialDivision): Promise<void> {
  const epciOf = new Map(division.epci.flatMap((row) => row.membres.map((member) => [member.code, row.code] as const)));
  const eptOf = new Map(division.ept.flatMap((row) => row.membres.map((member) => [member.code, row.code] as const)));
  const rows = division.communes.map((row) => ({
    code: row.code,
    name: typographicName(row.nom),
    departement_code: row.departement,
    region_code: row.region,
    epci_siren: epciOf.get(row.code) ?? null,
    ept_siren: eptOf.get(row.code) ?? null,
    population: row.population,
    siren: row.siren ?? null,
    zone: row.zone,
    ended_on: null,
  }));
  const text = ["code", "name", "departement_code", "region_code", "epci_siren", "ept_siren", "siren", "zone"];
  const columns = {
    ...Object.fromEntries(text.map((name) => [name, "text"])),
    population: "integer",
    ended_on: "date",
  };
  await upsertRows(trx, rows, { table: "commune", columns, key: ["code"] });
  const kept = JSON.stringify(division.communes.map((row) => row.code));
  await sql`update commune set ended_on = ${officialVintage}::date
    where ended_on is null and code not in (select jsonb_array_elements_text(${kept}::jsonb))`.execute(trx);
  await sql`delete from commune_postal_code`.execute(trx);
  const postalCodes = division.communes.flatMap((row) =>
    [...new Set(row.codesPostaux)].map((code) => ({ commune_code: row.code, postal_code: code })),
  );
  const key = ["commune_code", "postal_code"];
  await upsertRows(trx, postalCodes, {
    table: "commune_postal_code",
    columns: { commune_code: "text", postal_code: "text" },
    key,
  });
}

/** An EPCI or EPT is placed in the département and région where most of its inhabitants live. */
async function placeIntercommunalities(trx: Connection): Promise<void> {
  for (const table of ["epci", "ept"] as const) {
    const column = sql.id(`${table}_siren`);
    await sql`update ${sql.table(table)} as target set departement_code = place.departement_code, region_code = place.region_code
      from (select distinct on (${column}) ${column} as siren, departement_code, region_code, sum(population) as inhabitants
        from commune where ${column} is not null group by ${column}, departement_code, region_code
        order by ${column}, inhabitants desc, departement_code) as place
      where target.siren = place.siren`.execute(trx);
  }
}

// Two communes of Guadeloupe became collectivities of their own in 2007: INSEE's files do not say where they went.
const becameCollectivities: OfficialDivision["formerCommunes"] = [
  { code: "97123", name: "Saint-Barthélemy", communeCode: "97701", kind: "former" },
  { code: "97127", name: "Saint-Martin", communeCode: "97801", kind: "former" },
];

async function loadFormerCodes(trx: Connection, division: OfficialDivision): Promise<void> {
  const current = new Set<string>(division.communes.map((row) => row.code));
  const named = [...division.formerCommunes, ...becameCollectivities]
    .filter((row) => !current.has(row.code) && current.has(row.communeCode))
    .map((row) => ({
      code: row.code,
      commune_code: row.communeCode,
      name: typographicName(row.name),
      kind: row.kind,
      source: officialSource,
    }));
  const text = { code: "text", commune_code: "text", name: "text", kind: "text", source: "text" };
  await upsertRows(trx, named, { table: "former_commune", columns: text, key: ["code"] });
  const unnamed = division.communes.flatMap((row) =>
    row.anciensCodes
      .filter((code) => !current.has(code))
      .map((code) => ({ code, commune_code: row.code, source: officialSource })),
  );
  // The history of communes (importMovements) may have named them since.
  await sendRows(trx, unnamed, {
    columns: { code: "text", commune_code: "text", source: "text" },
    statement: (source) => sql`insert into former_commune (code, commune_code, kind, source)
      select code, commune_code, 'former', source from ${source}
      on conflict (code) do update set commune_code = excluded.commune_code`,
  });
  await sql`delete from former_commune using commune where commune.code = former_commune.code and ended_on is null`.execute(
    trx,
  );
  // What led to a commune that has ended since leads to what that one became.
  await sql`update former_commune set commune_code = next.commune_code
    from former_commune as next where former_commune.commune_code = next.code`.execute(trx);
}
