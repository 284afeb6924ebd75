import type { LegalFamily } from "@maillage/domain/organisations/legal-family";
import type { OrganisationKind } from "@maillage/domain/organisations/organisation";
import type { SessionKind } from "@maillage/domain/people/session";
import type { MembershipRole } from "@maillage/domain/permissions/actor";
import type { Connection } from "../connection.ts";

/** An organisation a person is an approved member of. */
export type PersonMembership = {
  membershipId: string;
  organisationId: string;
  shortCode: string;
  name: string;
  kind: OrganisationKind;
  family: LegalFamily;
  role: MembershipRole;
  regionCode: string;
  /** The region whose active CRESS this organisation is; null for any other organisation. */
  moderatesRegion: string | null;
};

/** The approved memberships of a person in organisations still on the network, by name. */
export async function listApprovedMemberships(db: Connection, personId: string): Promise<PersonMembership[]> {
  return db
    .selectFrom("membership")
    .innerJoin("organisation", "organisation.id", "membership.organisation_id")
    .leftJoin("cress", (join) =>
      join.onRef("cress.organisation_id", "=", "organisation.id").on("cress.active", "=", true),
    )
    .select([
      "membership.id as membershipId",
      "organisation.id as organisationId",
      "organisation.short_code as shortCode",
      "organisation.name",
      "organisation.kind",
      "organisation.family",
      "membership.role",
      "organisation.region_code as regionCode",
      "cress.region_code as moderatesRegion",
    ])
    .where("membership.person_id", "=", personId)
    .where("membership.status", "=", "approved")
    .where("organisation.withdrawn_at", "is", null)
    .orderBy("organisation.name")
    .orderBy("organisation.id")
    .execute();
}

/** Whether this person is of the national team today. */
export async function isOfNationalTeam(db: Connection, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("national_appointment")
    .select("id")
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether somebody has given this person a place: a membership asked for or approved, or the national team. */
export async function hasPlace(db: Connection, personId: string): Promise<boolean> {
  const membership = await db
    .selectFrom("membership")
    .select("id")
    .where("person_id", "=", personId)
    .where("status", "in", ["requested", "approved"])
    .executeTakeFirst();
  return membership !== undefined || (await isOfNationalTeam(db, personId));
}

/** Gives a running session the limits of another kind: those of a moderator for someone who has just become one. */
export async function updateSessionKind(
  db: Connection,
  change: { sessionId: string; kind: SessionKind },
): Promise<void> {
  await db.updateTable("session").set({ kind: change.kind }).where("id", "=", change.sessionId).execute();
}

/** A request to join that waits for its answer. */
export type WaitingRequest = { membershipId: string; organisationId: string; name: string; requestedAt: Date };

/** What a person has asked to join and waits for, the oldest first. */
export async function listWaitingRequests(db: Connection, personId: string): Promise<WaitingRequest[]> {
  return db
    .selectFrom("membership")
    .innerJoin("organisation", "organisation.id", "membership.organisation_id")
    .select([
      "membership.id as membershipId",
      "organisation.id as organisationId",
      "organisation.name",
      "membership.requested_at as requestedAt",
    ])
    .where("membership.person_id", "=", personId)
    .where("membership.status", "=", "requested")
    .orderBy("membership.requested_at")
    .execute();
}
