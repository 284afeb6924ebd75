import { sql } from "kysely";
import { boxAround, type Position } from "@maillage/domain/territories/distance";
import type { Territory, TerritoryReference } from "@maillage/domain/territories/territory";
import type { Connection } from "../connection.ts";
import { type CommuneSummary, selectCommunesInOrder } from "./commune-summary.ts";
import { findCommune } from "./territories.queries.ts";

/**
 * The territory of a reference, or null. A former commune's code gives today's commune: compare `code` to redirect.
 */
export async function findTerritory(db: Connection, reference: TerritoryReference): Promise<Territory | null> {
  switch (reference.kind) {
    case "commune": {
      const commune = await findCommune(db, reference.code);
      if (!commune) return null;
      const { code, name, population, departementCode, regionCode } = commune;
      return { kind: "commune", code, name, population, departementCode, regionCode };
    }
    case "epci": {
      const row = await db
        .selectFrom("epci")
        .select([
          "siren as code",
          "name",
          "population",
          "departement_code as departementCode",
          "region_code as regionCode",
        ])
        .where("siren", "=", reference.code)
        .executeTakeFirst();
      return row ? { kind: "epci", ...row } : null;
    }
    case "departement":
    case "region":
      return findAdministrativeArea(db, { kind: reference.kind, code: reference.code });
  }
}

type AdministrativeArea = { kind: "departement" | "region"; code: string };

async function findAdministrativeArea(db: Connection, { kind, code }: AdministrativeArea): Promise<Territory | null> {
  const column = sql.ref(kind === "region" ? "region_code" : "departement_code");
  const population = sql<number>`coalesce((select sum(population) from commune where ${column} = ${code} and ended_on is null), 0)`;
  if (kind === "region") {
    const row = await db
      .selectFrom("region")
      .select(["code", "name", population.as("population")])
      .where("code", "=", code)
      .executeTakeFirst();
    return row ? { kind, ...row, departementCode: null, regionCode: row.code } : null;
  }
  const row = await db
    .selectFrom("departement")
    .select(["code", "name", "region_code as regionCode", population.as("population")])
    .where("code", "=", code)
    .executeTakeFirst();
  return row ? { kind, ...row, departementCode: row.code } : null;
}

const communeColumn = {
  commune: "commune.code",
  epci: "commune.epci_siren",
  departement: "commune.departement_code",
  region: "commune.region_code",
} as const;

/** The communes of a territory, the most populated first; a commune is its own. `limit` 100 unless told. */
export async function communesOfTerritory(
  db: Connection,
  reference: TerritoryReference,
  page: { limit?: number | undefined; offset?: number | undefined } = {},
): Promise<CommuneSummary[]> {
  const rows = await db
    .selectFrom("commune")
    .select("code")
    .where(communeColumn[reference.kind], "=", reference.code)
    .where("ended_on", "is", null)
    .orderBy("population", "desc")
    .orderBy("code")
    .limit(page.limit ?? 100)
    .offset(page.offset ?? 0)
    .execute();
  return selectCommunesInOrder(
    db,
    rows.map((row) => row.code),
  );
}

/** How many territories of each smaller kind a territory holds, at least in part for its EPCI. */
export type TerritoryChildren = { departements: number; epci: number; communes: number };

/** Counts what a territory holds; a commune holds itself only. */
export async function countChildren(db: Connection, reference: TerritoryReference): Promise<TerritoryChildren> {
  const counts = await db
    .selectFrom("commune")
    .select(({ fn }) => [
      fn.countAll<number>().as("communes"),
      fn.count<number>("epci_siren").distinct().as("epci"),
      fn.count<number>("departement_code").distinct().as("departements"),
    ])
    .where(communeColumn[reference.kind], "=", reference.code)
    .where("ended_on", "is", null)
    .executeTakeFirstOrThrow();
  return counts;
}

/** The EPCI that have communes in a département or région, by name. */
export async function listEpciOf(
  db: Connection,
  reference: TerritoryReference,
): Promise<{ siren: string; name: string; population: number }[]> {
  return db
    .selectFrom("epci")
    .select(["siren", "name", "population"])
    .where("ended_on", "is", null)
    .where("siren", "in", (eb) =>
      eb
        .selectFrom("commune")
        .select((inner) => inner.ref("epci_siren").$notNull().as("siren"))
        .where(communeColumn[reference.kind], "=", reference.code)
        .where("epci_siren", "is not", null),
    )
    .orderBy("name")
    .execute();
}

/** The départements of a région, by code. */
export async function listDepartementsOf(
  db: Connection,
  regionCode: string,
): Promise<{ code: string; name: string }[]> {
  return db
    .selectFrom("departement")
    .select(["code", "name"])
    .where("region_code", "=", regionCode)
    .orderBy("code")
    .execute();
}

/** Every région, overseas collectivities included, by name. */
export async function listRegions(db: Connection): Promise<{ code: string; name: string; zone: string }[]> {
  return db.selectFrom("region").select(["code", "name", "zone"]).orderBy("name").execute();
}

/** A commune and how far its point is, in kilometres. */
export type NearbyCommune = CommuneSummary & { distanceKm: number };

/**
 * The communes within so many kilometres of a place, the nearest first (the place's own commune comes first, at 0).
 * Those placed by their EPCI or département only are left out: their distance would be a guess.
 */
export async function nearbyCommunes(
  db: Connection,
  search: { centre: Position; kilometres: number; limit?: number | undefined },
): Promise<NearbyCommune[]> {
  const { southWest, northEast } = boxAround(search.centre, search.kilometres);
  const { latitude, longitude } = search.centre;
  const distance = sql<number>`distance_km(${latitude}, ${longitude}, latitude, longitude)`;
  const rows = await db
    .selectFrom("commune")
    .select(["code", distance.as("distanceKm")])
    .where(
      sql<boolean>`point(longitude, latitude) <@ box(point(${southWest.longitude}, ${southWest.latitude}), point(${northEast.longitude}, ${northEast.latitude}))`,
    )
    .where("coordinates_source", "in", ["commune", "postal_code"])
    .where("ended_on", "is", null)
    .where(distance, "<=", search.kilometres)
    .orderBy("distanceKm")
    .orderBy("population", "desc")
    .limit(search.limit ?? 20)
    .execute();
  const far = new Map(rows.map((row) => [row.code, row.distanceKm]));
  const communes = await selectCommunesInOrder(
    db,
    rows.map((row) => row.code),
  );
  return communes.map((commune) => ({ ...commune, distanceKm: far.get(commune.code) ?? 0 }));
}
