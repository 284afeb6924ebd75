import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind, OrganisationOrigin } from "@maillage/domain/organisations/organisation";
import { sirenOf } from "@maillage/domain/organisations/siret";
import type { Connection } from "../connection.ts";
import { newId, newShortCode } from "../identifiers.ts";

/** An organisation that is on the network already. */
export type KnownOrganisation = { id: string; shortCode: string; name: string; regionCode: string };

/** The organisation of this SIREN, or null. One that was withdrawn counts: its SIREN stays its own. */
export async function findOrganisationBySiren(db: Connection, siren: string): Promise<KnownOrganisation | null> {
  const row = await db
    .selectFrom("organisation")
    .select(["id", "short_code as shortCode", "name", "region_code as regionCode"])
    .where("siren", "=", siren)
    .executeTakeFirst();
  return row ?? null;
}

/** The organisation of this id if it is still on the network, or null. */
export async function findOrganisationById(db: Connection, organisationId: string): Promise<KnownOrganisation | null> {
  const row = await db
    .selectFrom("organisation")
    .select(["id", "short_code as shortCode", "name", "region_code as regionCode"])
    .where("id", "=", organisationId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** What is written of an organisation when someone registers it. */
export type NewOrganisation = {
  kind: OrganisationKind;
  family: LegalFamily;
  name: string;
  siret: string;
  rna: string | null;
  legalCategory: string | null;
  activityCode: string | null;
  activityCode2025: string | null;
  origin: OrganisationOrigin;
  communeCode: string;
  regionCode: string;
  isHeadOffice: boolean;
  now: Date;
};

/**
 * Writes an organisation and its establishment; null when its SIREN is there already (someone else was quicker, or
 * the transaction that writes it has just committed).
 */
export async function insertOrganisation(
  tx: Connection,
  organisation: NewOrganisation,
): Promise<KnownOrganisation | null> {
  const siren = sirenOf(organisation.siret);
  // A short code taken already is drawn again: one chance in a million even with a thousand organisations.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const written = await insertRow(tx, organisation);
    if (written) {
      await insertEstablishment(tx, written.id, organisation);
      return written;
    }
    if (await findOrganisationBySiren(tx, siren)) return null;
  }
  throw new Error("no free short code");
}

async function insertRow(tx: Connection, organisation: NewOrganisation): Promise<KnownOrganisation | null> {
  const row = await tx
    .insertInto("organisation")
    .values({
      id: newId(),
      short_code: newShortCode(),
      kind: organisation.kind,
      family: organisation.family,
      name: organisation.name,
      siren: sirenOf(organisation.siret),
      rna: organisation.rna,
      legal_category: organisation.legalCategory,
      activity_code: organisation.activityCode,
      activity_code_2025: organisation.activityCode2025,
      origin: organisation.origin,
      commune_code: organisation.communeCode,
      region_code: organisation.regionCode,
      created_at: organisation.now,
      updated_at: organisation.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(["id", "short_code as shortCode", "name", "region_code as regionCode"])
    .executeTakeFirst();
  return row ?? null;
}

async function insertEstablishment(
  tx: Connection,
  organisationId: string,
  organisation: NewOrganisation,
): Promise<void> {
  await tx
    .insertInto("establishment")
    .values({
      id: newId(),
      organisation_id: organisationId,
      siret: organisation.siret,
      name: organisation.name,
      commune_code: organisation.communeCode,
      is_head_office: organisation.isHeadOffice,
      created_at: organisation.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Changes what the organisation says of itself. */
export async function updateProfile(
  tx: Connection,
  change: { organisationId: string; description: string; website: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable("organisation")
    .set({ description: change.description, website: change.website, updated_at: change.now })
    .where("id", "=", change.organisationId)
    .execute();
}

/** An organisation typed by hand that the register has not confirmed yet. */
export type ManualOrganisation = { id: string; siret: string; regionCode: string };

/** The organisations typed by hand that have a SIRET, those looked at longest ago first. */
export async function listManualOrganisations(db: Connection, limit: number): Promise<ManualOrganisation[]> {
  const rows = await db
    .selectFrom("organisation")
    .innerJoin("establishment", "establishment.organisation_id", "organisation.id")
    .select(["organisation.id", "establishment.siret", "organisation.region_code as regionCode"])
    .where("organisation.origin", "=", "manual")
    .where("organisation.withdrawn_at", "is", null)
    .where("establishment.siret", "is not", null)
    .orderBy("organisation.updated_at")
    .orderBy("organisation.id")
    .limit(limit)
    .execute();
  return rows.flatMap(({ siret, ...row }) => (siret === null ? [] : [{ ...row, siret }]));
}

/** Locks an organisation that is still as it was typed by hand; null when it was completed meanwhile. */
export async function lockManualOrganisation(
  tx: Connection,
  organisationId: string,
): Promise<ManualOrganisation | null> {
  const row = await tx
    .selectFrom("organisation")
    .innerJoin("establishment", "establishment.organisation_id", "organisation.id")
    .select(["organisation.id", "establishment.siret", "organisation.region_code as regionCode"])
    .where("organisation.id", "=", organisationId)
    .where("organisation.origin", "=", "manual")
    .forUpdate("organisation")
    .executeTakeFirst();
  return row?.siret ? { id: row.id, siret: row.siret, regionCode: row.regionCode } : null;
}

/** Notes that the register was asked about this organisation, so that the others come first next time. */
export async function noteRegisterAsked(tx: Connection, organisationId: string, now: Date): Promise<void> {
  await tx.updateTable("organisation").set({ updated_at: now }).where("id", "=", organisationId).execute();
}

/** Replaces what was typed by hand with what the register says; what the CRESS has to look at follows the region. */
export async function completeOrganisation(
  tx: Connection,
  organisationId: string,
  found: Omit<NewOrganisation, "origin">,
): Promise<void> {
  await tx
    .updateTable("organisation")
    .set({
      kind: found.kind,
      family: found.family,
      name: found.name,
      rna: found.rna,
      legal_category: found.legalCategory,
      activity_code: found.activityCode,
      activity_code_2025: found.activityCode2025,
      origin: "found",
      commune_code: found.communeCode,
      region_code: found.regionCode,
      updated_at: found.now,
    })
    .where("id", "=", organisationId)
    .execute();
  await tx
    .updateTable("establishment")
    .set({ name: found.name, commune_code: found.communeCode, is_head_office: found.isHeadOffice })
    .where("organisation_id", "=", organisationId)
    .where("siret", "=", found.siret)
    .execute();
  await moveOpenCases(tx, organisationId, found.regionCode);
}

/** What a desk has still to look at follows the organisation to its region; what was decided stays where it was. */
export async function moveOpenCases(tx: Connection, organisationId: string, regionCode: string): Promise<void> {
  const moved = { region_code: regionCode };
  await tx.updateTable("listing").set(moved).where("organisation_id", "=", organisationId).execute();
  await tx
    .updateTable("listing_revision")
    .set(moved)
    .where("status", "in", ["draft", "submitted", "changes_requested"])
    .where("listing_id", "in", (of) =>
      of.selectFrom("listing").select("listing.id").where("listing.organisation_id", "=", organisationId),
    )
    .execute();
  await tx
    .updateTable("notice")
    .set(moved)
    .where("organisation_id", "=", organisationId)
    .where("status", "=", "open")
    .execute();
  await tx
    .updateTable("verification_request")
    .set(moved)
    .where("organisation_id", "=", organisationId)
    .where("status", "=", "pending")
    .execute();
}
