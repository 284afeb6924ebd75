import { sql } from "kysely";
import { regionName } from "@maillage/domain/territories/regions.fr";
import type { Connection } from "../connection.ts";
import { isPublicOrganisation } from "../organisations/standing-predicates.ts";

/** Who moderates a region, and how. */
export type RegionDesk = {
  regionCode: string;
  /** The CRESS's name, or the national team's when the region has no active CRESS. */
  moderatorName: string;
  cressOrganisationId: string | null;
  trustedAfter: number;
  announcedDelayDays: number | null;
};

/** The desk of a region: its active CRESS, else the national team with the default rules. */
export async function findRegionDesk(db: Connection, regionCode: string): Promise<RegionDesk> {
  const row = await db
    .selectFrom("cress")
    .innerJoin("organisation", "organisation.id", "cress.organisation_id")
    .select(["organisation.id", "organisation.name", "cress.trusted_after", "cress.announced_delay_days"])
    .where("cress.region_code", "=", regionCode)
    .where("cress.active", "=", true)
    .executeTakeFirst();
  if (!row) {
    return {
      regionCode,
      moderatorName: "l’équipe nationale de Maillage",
      cressOrganisationId: null,
      trustedAfter: 3,
      announcedDelayDays: null,
    };
  }
  return {
    regionCode,
    moderatorName: row.name,
    cressOrganisationId: row.id,
    trustedAfter: row.trusted_after,
    announcedDelayDays: row.announced_delay_days,
  };
}

/** Who verifies and reviews in a region, for everyone: its active CRESS and where its page is, or the national team. */
export type PublicDesk = {
  regionCode: string;
  moderatorName: string;
  /** Null where the national team does; `shortCode` null while the CRESS has no public page. */
  cress: { name: string; shortCode: string | null } | null;
};

/** The desk of a region as the public reads of it. */
export async function findPublicDesk(db: Connection, regionCode: string): Promise<PublicDesk> {
  const { moderatorName, cressOrganisationId } = await findRegionDesk(db, regionCode);
  if (cressOrganisationId === null) return { regionCode, moderatorName, cress: null };
  const page = await db
    .selectFrom("organisation")
    .select("short_code as shortCode")
    .where("organisation.id", "=", cressOrganisationId)
    .where(isPublicOrganisation)
    .executeTakeFirst();
  return { regionCode, moderatorName, cress: { name: moderatorName, shortCode: page?.shortCode ?? null } };
}

/** A moderator's address, for the Monday letter, and the organisations of their own: those they decide nothing about. */
export type DeskReader = { personId: string; email: string; memberOf: string[] };

const memberOf = sql<string[]>`array(select own.organisation_id from membership as own
  where own.person_id = person.id and own.status = 'approved')`.as("memberOf");

/** Who reads the desk of a region: people of its active CRESS who may decide. */
export async function listDeskReaders(db: Connection, regionCode: string): Promise<DeskReader[]> {
  return db
    .selectFrom("cress")
    .innerJoin("membership", "membership.organisation_id", "cress.organisation_id")
    .innerJoin("person", "person.id", "membership.person_id")
    .select(["person.id as personId", "person.email", memberOf])
    .where("cress.region_code", "=", regionCode)
    .where("cress.active", "=", true)
    .where("membership.status", "=", "approved")
    .where("membership.role", "in", ["contributor", "administrator"])
    .where("person.deleted_at", "is", null)
    .execute();
}

/** The national team, for the Monday letter. */
export async function listNationalReaders(db: Connection): Promise<DeskReader[]> {
  return db
    .selectFrom("national_appointment")
    .innerJoin("person", "person.id", "national_appointment.person_id")
    .select(["person.id as personId", "person.email", memberOf])
    .where("national_appointment.ended_at", "is", null)
    .where("person.deleted_at", "is", null)
    .orderBy("person.id")
    .execute();
}

/** The name of a region as a letter writes it. */
export function regionNameOf(code: string): string {
  return regionName(code)?.name ?? code;
}

/** Writes the choices of an active CRESS; false when the region has none. */
export async function updateCressSettings(
  tx: Connection,
  settings: { regionCode: string; trustedAfter: number; announcedDelayDays: number | null },
): Promise<boolean> {
  const result = await tx
    .updateTable("cress")
    .set({ trusted_after: settings.trustedAfter, announced_delay_days: settings.announcedDelayDays })
    .where("region_code", "=", settings.regionCode)
    .where("active", "=", true)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Regions that have an active CRESS. */
export async function listActiveCressRegions(db: Connection): Promise<string[]> {
  const rows = await db
    .selectFrom("cress")
    .select("region_code")
    .where("active", "=", true)
    .orderBy("region_code")
    .execute();
  return rows.map((row) => row.region_code);
}
