import { sql } from "kysely";
import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind } from "@maillage/domain/organisations/organisation";
import type { Connection } from "../connection.ts";
import { newId, newShortCode } from "../identifiers.ts";

/** An organisation as a file names it: known by its SIREN when it has one, else by a reference made of what is said of it. */
export type ImportedOrganisation = {
  siren: string | null;
  siret: string | null;
  reference: string | null;
  name: string;
  kind: OrganisationKind;
  family: LegalFamily;
  /** A commune of today. */
  communeCode: string;
  rna?: string | null | undefined;
  description?: string | undefined;
  website?: string | null | undefined;
};

/** What identifies an imported organisation. */
export function keyOfImported(organisation: { siren: string | null; reference: string | null }): string {
  return organisation.siren ?? organisation.reference ?? "";
}

/** What became of the organisations of a batch: the id of each by its key, and which were new. */
export type StoredOrganisations = { idByKey: Map<string, string>; created: Set<string> };

const columns = sql`id uuid, establishment_id uuid, short_code text, kind text, family text, name text, siren text, siret text,
  reference text, rna text, description text, website text, commune_code text`;

function recordset(organisations: readonly ImportedOrganisation[]) {
  const rows = organisations.map((organisation) => ({
    id: newId(),
    establishment_id: newId(),
    short_code: newShortCode(),
    kind: organisation.kind,
    family: organisation.family,
    name: organisation.name,
    siren: organisation.siren,
    siret: organisation.siret,
    reference: organisation.siren === null ? organisation.reference : null,
    rna: organisation.rna ?? null,
    description: organisation.description ?? "",
    website: organisation.website ?? null,
    commune_code: organisation.communeCode,
  }));
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as row(${columns})`;
}

async function findIds(tx: Connection, organisations: readonly ImportedOrganisation[]): Promise<Map<string, string>> {
  const found = await sql<{ id: string; key: string }>`
    select id, siren as key from organisation where siren = any(${organisations.flatMap(({ siren }) => siren ?? [])})
    union all
    select id, reference from organisation
    where reference = any(${organisations.flatMap(({ siren, reference }) => (siren === null && reference !== null ? [reference] : []))})`.execute(
    tx,
  );
  return new Map(found.rows.map((row) => [row.key, row.id]));
}

/**
 * Writes the organisations that are not there yet, each with its one establishment; leaves those that are.
 * They are sorted first, so that two imports at once wait for each other rather than lock each other out.
 */
export async function storeImportedOrganisations(
  tx: Connection,
  organisations: readonly ImportedOrganisation[],
  now: Date,
): Promise<StoredOrganisations> {
  const byKey = new Map(organisations.map((organisation) => [keyOfImported(organisation), organisation]));
  const sorted = [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
  const idByKey = await findIds(tx, sorted);
  const created = new Set<string>();
  // A short code already taken leaves its row out: it is drawn again.
  for (let attempt = 0; attempt < 5 && idByKey.size < byKey.size; attempt += 1) {
    const absent = sorted.filter((organisation) => !idByKey.has(keyOfImported(organisation)));
    const written = await sql<{ id: string; key: string }>`
      with row as materialized (select * from ${recordset(absent)}), written as (
        insert into organisation (id, short_code, kind, family, name, siren, reference, rna, description, website,
          origin, commune_code, region_code, created_at, updated_at)
        select row.id, row.short_code, row.kind, row.family, row.name, row.siren, row.reference, row.rna, row.description, row.website,
          'imported', commune.code, commune.region_code, ${now}, ${now}
        from row join commune on commune.code = row.commune_code order by coalesce(row.siren, row.reference)
        on conflict do nothing returning id, coalesce(siren, reference) as key
      ), placed as (
        insert into establishment (id, organisation_id, siret, name, commune_code, is_head_office, created_at)
        select row.establishment_id, written.id, row.siret, row.name, row.commune_code, true, ${now}
        from written join row on row.id = written.id on conflict do nothing
      ) select id, key from written`.execute(tx);
    for (const { id, key } of written.rows) {
      idByKey.set(key, id);
      created.add(key);
    }
    if (written.rows.length < absent.length) for (const [key, id] of await findIds(tx, absent)) idByKey.set(key, id);
  }
  return { idByKey, created };
}

/**
 * Of these organisations, those an import may not speak for: somebody came with their number, and no CRESS has said
 * that they represent them. What is published there would be under a stranger's hand.
 */
export async function findUnverifiedOrganisations(
  tx: Connection,
  organisationIds: readonly string[],
  now: Date,
): Promise<Set<string>> {
  const found = await sql<{ id: string }>`
    select id from organisation where id = any(${organisationIds}::uuid[]) and origin <> 'imported'
      and not exists (select from verification where organisation_id = organisation.id and fact = 'representative'
        and ended_at is null and (expires_at is null or expires_at > ${now}))`.execute(tx);
  return new Set(found.rows.map((row) => row.id));
}

/** How many of these organisations each region has. */
export async function countByRegion(db: Connection, organisationIds: readonly string[]): Promise<Map<string, number>> {
  if (organisationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("organisation")
    .select((count) => ["region_code as regionCode", count.fn.countAll<number>().as("count")])
    .where("id", "in", organisationIds)
    .groupBy("region_code")
    .execute();
  return new Map(rows.map((row) => [row.regionCode, row.count]));
}

/**
 * Corrects the name, family, commune and presentation of imported organisations nobody administers yet.
 * @returns the keys of those that changed
 */
export async function reviseImportedOrganisations(
  tx: Connection,
  organisations: readonly ImportedOrganisation[],
  now: Date,
): Promise<string[]> {
  const changed = await sql<{ key: string }>`
    update organisation set name = row.name, kind = row.kind, family = row.family, commune_code = commune.code,
      region_code = commune.region_code, rna = coalesce(row.rna, organisation.rna), updated_at = ${now},
      description = case when row.description = '' then organisation.description else row.description end,
      website = coalesce(row.website, organisation.website)
    from ${recordset(organisations)} join commune on commune.code = row.commune_code
    where coalesce(organisation.siren, organisation.reference) = coalesce(row.siren, row.reference)
      and (organisation.siren = row.siren or organisation.reference = row.reference)
      and organisation.origin = 'imported'
      and not exists (select from membership where organisation_id = organisation.id and status = 'approved')
      and (organisation.name, organisation.family, organisation.commune_code,
          case when row.description = '' then '' else organisation.description end, coalesce(organisation.website, ''), coalesce(organisation.rna, ''))
        is distinct from (row.name, row.family, row.commune_code, row.description,
          coalesce(row.website, organisation.website, ''), coalesce(row.rna, organisation.rna, ''))
    returning coalesce(organisation.siren, organisation.reference) as key`.execute(tx);
  await sql`update establishment set name = organisation.name, commune_code = organisation.commune_code from organisation
    where establishment.organisation_id = organisation.id and is_head_office
      and coalesce(organisation.siren, organisation.reference) = any(${changed.rows.map((row) => row.key)})`.execute(
    tx,
  );
  return changed.rows.map((row) => row.key);
}
