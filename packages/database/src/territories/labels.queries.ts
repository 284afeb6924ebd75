import { sql } from "kysely";
import {
  isLabelCode,
  type LabelCode,
  type LabelledKind,
  labelledKinds,
  type TerritoryLabel,
} from "@maillage/domain/territories/labels";
import type { Connection } from "../connection.ts";

/**
 * The labels in force on a day for a commune: its own, those of the neighbourhoods it has, of its EPCI and of its
 * EPT (`territoryKind` tells which). A neighbourhood's label says that the commune has one, nothing of an address.
 * @param onDate ISO day
 */
export async function listLabelsOfCommune(db: Connection, code: string, onDate: string): Promise<TerritoryLabel[]> {
  const rows = await selectLabels(db, onDate)
    .innerJoin("commune", (join) =>
      join.on(sql<boolean>`(territory_kind in ('commune', 'neighbourhood_in_commune') and territory_code = commune.code)
        or (territory_kind = 'epci' and territory_code = commune.epci_siren)
        or (territory_kind = 'ept' and territory_code = commune.ept_siren)`),
    )
    .where("commune.code", "=", code)
    .where((eb) =>
      eb("territory_code", "in", [
        sql<string>`${code}`,
        sql<string>`(select epci_siren from commune where code = ${code})`,
        sql<string>`(select ept_siren from commune where code = ${code})`,
      ]),
    )
    .orderBy("label")
    .orderBy("detail_code")
    .execute();
  return rows.flatMap(toLabel);
}

/** The labels in force on a day that an EPCI or EPT carries itself. */
export async function listLabelsOfIntercommunality(
  db: Connection,
  siren: string,
  onDate: string,
): Promise<TerritoryLabel[]> {
  const rows = await selectLabels(db, onDate)
    .where("territory_kind", "in", ["epci", "ept"])
    .where("territory_code", "=", siren)
    .orderBy("label")
    .orderBy("detail_code")
    .execute();
  return rows.flatMap(toLabel);
}

/** How many communes of a territory carry each label on a day, directly or through their EPCI or EPT. */
export async function countLabelledCommunes(
  db: Connection,
  where: { column: "departement_code" | "region_code" | "epci_siren"; code: string; onDate: string },
): Promise<{ label: LabelCode; communes: number }[]> {
  const found = await sql<{ label: string; communes: number }>`
    select label, count(distinct commune.code) as communes
    from commune join territory_label on
      (territory_code = commune.code and territory_kind in ('commune', 'neighbourhood_in_commune'))
      or (territory_code = commune.epci_siren and territory_kind = 'epci')
      or (territory_code = commune.ept_siren and territory_kind = 'ept')
    where commune.${sql.ref(where.column)} = ${where.code} and commune.ended_on is null
      and (valid_from is null or valid_from <= ${where.onDate}::date) and (valid_to is null or valid_to >= ${where.onDate}::date)
    group by label order by communes desc, label`.execute(db);
  return found.rows.flatMap(({ label, communes }) => (isLabelCode(label) ? [{ label, communes }] : []));
}

const selectLabels = (db: Connection, onDate: string) =>
  db
    .selectFrom("territory_label")
    .select([
      "label",
      "territory_kind",
      "territory_code",
      "detail_code",
      "detail_name",
      "valid_from",
      "valid_to",
      "source",
      "vintage",
    ])
    .where((eb) => eb.or([eb("valid_from", "is", null), eb("valid_from", "<=", onDate)]))
    .where((eb) => eb.or([eb("valid_to", "is", null), eb("valid_to", ">=", onDate)]));

type LabelRow = {
  label: string;
  territory_kind: string;
  territory_code: string;
  detail_code: string;
  detail_name: string | null;
  valid_from: string | null;
  valid_to: string | null;
  source: string;
  vintage: string;
};

/** The database checks the same codes: a row of another code is from a newer version of Maillage, and is left out. */
function toLabel(row: LabelRow): TerritoryLabel[] {
  const territoryKind = labelledKinds.find((kind): kind is LabelledKind => kind === row.territory_kind);
  if (!isLabelCode(row.label) || territoryKind === undefined) return [];
  return [
    {
      label: row.label,
      territoryKind,
      territoryCode: row.territory_code,
      detailCode: row.detail_code,
      detailName: row.detail_name,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      source: row.source,
      vintage: row.vintage,
    },
  ];
}
