import { sql } from "kysely";
import type { Connection } from "@maillage/database/connection";
import { normaliseName, typographicName } from "@maillage/domain/territories/name-normalisation";
import { type Row, sendRows } from "./insert-rows.ts";
import type { OfficialDivision } from "./official-division.ts";

type NameRow = { code: string; name: string; kind: string };

/** Rewrites the searchable names of every commune, from the official division and the former communes already known by name. */
export async function fillCommuneNames(trx: Connection, division: OfficialDivision): Promise<void> {
  await sql`delete from commune_name`.execute(trx);
  const current = division.communes.map((row) => ({ code: row.code, name: row.nom, kind: "current" }));
  const parts = division.formerCommunes.map((row) => ({ code: row.communeCode, name: row.name, kind: row.kind }));
  const former = await trx
    .selectFrom("former_commune")
    .select(["commune_code as code", "name"])
    .where("name", "is not", null)
    .execute();
  const all = [
    ...current,
    ...parts,
    ...former.map((row) => ({ code: row.code, name: row.name ?? "", kind: "former" })),
  ];
  await addCommuneNames(trx, all);
}

/** Adds searchable names; those the commune already answers to are left as they are. */
export async function addCommuneNames(trx: Connection, names: readonly NameRow[]): Promise<number> {
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const { code, name, kind } of names) {
    const nameKey = normaliseName(name);
    const identity = `${code} ${nameKey}`;
    if (nameKey === "" || seen.has(identity)) continue;
    seen.add(identity);
    rows.push({ commune_code: code, name: typographicName(name), name_key: nameKey, kind });
  }
  const columns = { commune_code: "text", name: "text", name_key: "text", kind: "text" };
  return sendRows(trx, rows, {
    columns,
    statement: (source) => sql`
      insert into commune_name (commune_code, name, name_key, kind, departement_code, region_code, population)
      select row.commune_code, row.name, row.name_key, row.kind, commune.departement_code, commune.region_code, commune.population
      from ${source} join commune on commune.code = row.commune_code
      on conflict (commune_code, name_key) do nothing`,
  });
}
