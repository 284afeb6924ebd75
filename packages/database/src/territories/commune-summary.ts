import { sql } from "kysely";
import type { Connection } from "../connection.ts";

/** How a commune's point was found: its own, or the mean of those that share this much with it. */
export type CoordinatesSource = "commune" | "postal_code" | "epci" | "departement";

/** What lists and fields show of a commune. `latitude` and `longitude` are both null, or neither is. */
export type CommuneSummary = {
  code: string;
  name: string;
  departementCode: string;
  departementName: string;
  regionCode: string;
  regionName: string;
  epci: { siren: string; name: string } | null;
  postalCodes: string[];
  population: number;
  latitude: number | null;
  longitude: number | null;
  coordinatesSource: CoordinatesSource | null;
};

/** The communes of these codes, in no particular order; unknown codes are left out. */
export async function selectCommunes(db: Connection, codes: readonly string[]): Promise<CommuneSummary[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom("commune")
    .innerJoin("departement", "departement.code", "commune.departement_code")
    .innerJoin("region", "region.code", "commune.region_code")
    .leftJoin("epci", "epci.siren", "commune.epci_siren")
    .select([
      "commune.code",
      "commune.name",
      "commune.departement_code as departementCode",
      "departement.name as departementName",
      "commune.region_code as regionCode",
      "region.name as regionName",
      "epci.siren as epciSiren",
      "epci.name as epciName",
      "commune.population",
      "commune.latitude",
      "commune.longitude",
      "commune.coordinates_source as coordinatesSource",
      sql<string[]>`array(select postal_code from commune_postal_code
        where commune_code = commune.code order by postal_code)`.as("postalCodes"),
    ])
    .where("commune.code", "in", codes)
    .execute();
  return rows.map(({ epciSiren, epciName, coordinatesSource, ...row }) => ({
    ...row,
    epci: epciSiren !== null && epciName !== null ? { siren: epciSiren, name: epciName } : null,
    coordinatesSource: coordinatesSourceOf(coordinatesSource),
  }));
}

/** As `selectCommunes`, in the order of the codes. */
export async function selectCommunesInOrder(db: Connection, codes: readonly string[]): Promise<CommuneSummary[]> {
  const byCode = new Map((await selectCommunes(db, codes)).map((commune) => [commune.code, commune]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

function coordinatesSourceOf(text: string | null): CoordinatesSource | null {
  return text === "commune" || text === "postal_code" || text === "epci" || text === "departement" ? text : null;
}
