import type { MembershipStatus } from "@maillage/domain/organisations/membership.rules";
import type { MembershipRole } from "@maillage/domain/permissions/actor";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** Locks an organisation until the end of the transaction: who may leave or change role is settled one at a time. */
export async function lockOrganisation(
  tx: Connection,
  organisationId: string,
): Promise<{ id: string; name: string; shortCode: string; regionCode: string; withdrawn: boolean } | null> {
  const row = await tx
    .selectFrom("organisation")
    .select(["id", "name", "short_code as shortCode", "region_code as regionCode", "withdrawn_at as withdrawnAt"])
    .where("id", "=", organisationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { withdrawnAt, ...organisation } = row;
  return { ...organisation, withdrawn: withdrawnAt !== null };
}

/** The approved members of an organisation and their roles. */
export async function listRoles(
  db: Connection,
  organisationId: string,
): Promise<{ personId: string; role: MembershipRole }[]> {
  return db
    .selectFrom("membership")
    .select(["person_id as personId", "role"])
    .where("organisation_id", "=", organisationId)
    .where("status", "=", "approved")
    .execute();
}

/** Whether somebody administers this organisation, verified or not. */
export async function hasAdministrator(db: Connection, organisationId: string): Promise<boolean> {
  return (await listRoles(db, organisationId)).some((member) => member.role === "administrator");
}

/** A membership with what is shown of its person and organisation. */
export type MembershipRow = {
  id: string;
  organisationId: string;
  organisationName: string;
  regionCode: string;
  personId: string;
  displayName: string;
  email: string;
  role: MembershipRole;
  status: MembershipStatus;
};

/** Locks a membership; null when there is none of this id. */
export async function lockMembership(tx: Connection, membershipId: string): Promise<MembershipRow | null> {
  const row = await tx
    .selectFrom("membership")
    .innerJoin("organisation", "organisation.id", "membership.organisation_id")
    .innerJoin("person", "person.id", "membership.person_id")
    .select([
      "membership.id",
      "membership.organisation_id as organisationId",
      "organisation.name as organisationName",
      "organisation.region_code as regionCode",
      "membership.person_id as personId",
      "person.display_name as displayName",
      "person.email",
      "membership.role",
      "membership.status",
    ])
    .where("membership.id", "=", membershipId)
    .forUpdate("membership")
    .executeTakeFirst();
  return row ?? null;
}

/** Whose membership this is, and where; null when there is none of this id. */
export async function findMembershipPlace(
  db: Connection,
  membershipId: string,
): Promise<{ organisationId: string; personId: string } | null> {
  const row = await db
    .selectFrom("membership")
    .select(["organisation_id as organisationId", "person_id as personId"])
    .where("id", "=", membershipId)
    .executeTakeFirst();
  return row ?? null;
}

/** The membership of a person asked for or approved, if any. */
export async function findCurrentMembership(
  db: Connection,
  of: { organisationId: string; personId: string },
): Promise<{ id: string; status: MembershipStatus; role: MembershipRole } | null> {
  const row = await db
    .selectFrom("membership")
    .select(["id", "status", "role"])
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .where("status", "in", ["requested", "approved"])
    .executeTakeFirst();
  return row ?? null;
}

/** A membership to write: asked for, or approved at once. */
export type NewMembership = {
  organisationId: string;
  personId: string;
  role: MembershipRole;
  status: "requested" | "approved";
  message: string;
  decidedBy: string | null;
  now: Date;
};

/** Writes a membership; null when this person has one asked for or approved already. */
export async function insertMembership(tx: Connection, membership: NewMembership): Promise<string | null> {
  const row = await tx
    .insertInto("membership")
    .values({
      id: newId(),
      organisation_id: membership.organisationId,
      person_id: membership.personId,
      role: membership.role,
      status: membership.status,
      requested_at: membership.now,
      decided_at: membership.status === "approved" ? membership.now : null,
      decided_by: membership.decidedBy,
      message: membership.message,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Answers a request to join. */
export async function decideRequest(
  tx: Connection,
  decision: {
    membershipId: string;
    status: "approved" | "refused";
    role: MembershipRole;
    decidedBy: string;
    now: Date;
  },
): Promise<void> {
  await tx
    .updateTable("membership")
    .set({ status: decision.status, role: decision.role, decided_at: decision.now, decided_by: decision.decidedBy })
    .where("id", "=", decision.membershipId)
    .execute();
}

/** Ends a membership, or the request for one. */
export async function endMembershipRow(tx: Connection, end: { membershipId: string; now: Date }): Promise<void> {
  await tx
    .updateTable("membership")
    .set({ status: "ended", ended_at: end.now })
    .where("id", "=", end.membershipId)
    .execute();
}

/** Gives a member another role. */
export async function updateRole(
  tx: Connection,
  change: { membershipId: string; role: MembershipRole },
): Promise<void> {
  await tx.updateTable("membership").set({ role: change.role }).where("id", "=", change.membershipId).execute();
}

/** A member as the others of the organisation see them: never an address. */
export type Member = { membershipId: string; personId: string; displayName: string; role: MembershipRole; since: Date };

/** The approved members of an organisation, administrators first. */
export async function listMembers(db: Connection, organisationId: string): Promise<Member[]> {
  const rows = await db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select([
      "membership.id as membershipId",
      "person.id as personId",
      "person.display_name as displayName",
      "membership.role",
      "membership.requested_at as requestedAt",
      "membership.decided_at as decidedAt",
    ])
    .where("membership.organisation_id", "=", organisationId)
    .where("membership.status", "=", "approved")
    .orderBy((order) => order.case().when("membership.role", "=", "administrator").then(0).else(1).end())
    .orderBy("person.display_name")
    .orderBy("membership.id")
    .execute();
  return rows.map(({ requestedAt, decidedAt, ...member }) => ({ ...member, since: decidedAt ?? requestedAt }));
}
