import type { MembershipRole } from "@maillage/domain/permissions/actor";
import type { Connection } from "../connection.ts";
import { newId, newShortCode } from "../identifiers.ts";

/** A region with the commune its capital is. */
export type RegionSeat = { code: string; name: string; communeCode: string | null };

/** The région of this code, or null. */
export async function findRegionSeat(db: Connection, code: string): Promise<RegionSeat | null> {
  const row = await db
    .selectFrom("region")
    .select(["code", "name", "seat_commune_code as communeCode"])
    .where("code", "=", code)
    .executeTakeFirst();
  return row ?? null;
}

/** The CRESS of a region, active or not. */
export type Cress = { organisationId: string; name: string; active: boolean };

/** The CRESS of this region, holding its row; null when it has none yet. */
export async function lockCress(tx: Connection, regionCode: string): Promise<Cress | null> {
  const row = await tx
    .selectFrom("cress")
    .innerJoin("organisation", "organisation.id", "cress.organisation_id")
    .select(["organisation.id as organisationId", "organisation.name", "cress.active"])
    .where("cress.region_code", "=", regionCode)
    .forUpdate("cress")
    .executeTakeFirst();
  return row ?? null;
}

/** Writes the CRESS of a region, active, at the region's capital. */
export async function insertCress(
  tx: Connection,
  cress: { regionCode: string; name: string; communeCode: string; now: Date },
): Promise<Cress> {
  const organisationId = newId();
  const { name, regionCode, communeCode, now } = cress;
  await tx
    .insertInto("organisation")
    .values({
      id: organisationId,
      short_code: newShortCode(),
      kind: "cress",
      family: "association",
      name,
      origin: "imported",
      reference: `cress:${regionCode}`,
      commune_code: communeCode,
      region_code: regionCode,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await tx
    .insertInto("establishment")
    .values({
      id: newId(),
      organisation_id: organisationId,
      name,
      commune_code: communeCode,
      is_head_office: true,
      created_at: now,
    })
    .execute();
  await tx.insertInto("cress").values({ region_code: regionCode, organisation_id: organisationId }).execute();
  return { organisationId, name, active: true };
}

/** Makes the CRESS the moderator of its region. */
export async function activateCress(tx: Connection, regionCode: string): Promise<void> {
  await tx.updateTable("cress").set({ active: true }).where("region_code", "=", regionCode).execute();
}

/** Approves a request, or gives a member another role. */
export async function approveMembership(
  tx: Connection,
  change: { membershipId: string; role: MembershipRole; now: Date },
): Promise<void> {
  const { membershipId, role, now } = change;
  await tx
    .updateTable("membership")
    .set({ status: "approved", role, decided_at: now })
    .where("id", "=", membershipId)
    .execute();
}

/** Appoints a person to the national team; false when they are of it already. */
export async function insertNationalAppointment(
  tx: Connection,
  appointment: { personId: string; now: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto("national_appointment")
    .values({ id: newId(), person_id: appointment.personId, appointed_at: appointment.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}
