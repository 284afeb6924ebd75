import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { OrganisationKind } from "@maillage/domain/organisations/organisation";
import type { MembershipRole } from "@maillage/domain/permissions/actor";
import type { Connection } from "../connection.ts";

/** What the rules ask of an organisation before it publishes or replies. */
export type Standing = {
  id: string;
  shortCode: string;
  name: string;
  kind: OrganisationKind;
  regionCode: string;
  communeCode: string;
  /** Its representative was verified and the verification is still in force. */
  representativeVerified: boolean;
  /** A status (local authority, ESS) was verified as well. */
  statusVerified: boolean;
};

/** Whether a fact of this sort about the organisation of the query is in force. */
function inForce(fact: RawBuilder<SqlBool>, now: Date): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from verification where verification.organisation_id = organisation.id and ${fact}
    and verification.ended_at is null and (verification.expires_at is null or verification.expires_at > ${now}))`;
}

/** The standing of an organisation that has not left, or null. */
export async function findStanding(db: Connection, organisationId: string, now: Date): Promise<Standing | null> {
  const row = await db
    .selectFrom("organisation")
    .select([
      "id",
      "short_code as shortCode",
      "name",
      "kind",
      "region_code as regionCode",
      "commune_code as communeCode",
    ])
    .select(inForce(sql`verification.fact = 'representative'`, now).as("representativeVerified"))
    .select(inForce(sql`verification.fact <> 'representative'`, now).as("statusVerified"))
    .where("id", "=", organisationId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** Someone a letter goes to. */
export type Recipient = { personId: string; email: string; displayName: string };

/** The people of an organisation who hear of what happens to it: those with one of these roles, with a confirmed address. */
export async function listRecipients(
  db: Connection,
  organisationId: string,
  roles: readonly MembershipRole[] = ["contributor", "administrator"],
): Promise<Recipient[]> {
  return db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select(["person.id as personId", "person.email", "person.display_name as displayName"])
    .where("membership.organisation_id", "=", organisationId)
    .where("membership.status", "=", "approved")
    .where("membership.role", "in", roles)
    .where("person.deleted_at", "is", null)
    .where("person.email_confirmed_at", "is not", null)
    .execute();
}
