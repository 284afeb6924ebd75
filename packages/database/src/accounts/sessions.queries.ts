import type { SessionKind } from "@maillage/domain/people/session";
import type { Connection } from "../connection.ts";

/** A session with the person it belongs to, as read at each request. The secret itself is never stored. */
export type SessionRow = {
  id: string;
  kind: SessionKind;
  personId: string;
  secretHash: Buffer;
  createdAt: Date;
  lastUsedAt: Date;
  passwordGivenAt: Date;
  actingOrganisationId: string | null;
  email: string;
  displayName: string;
};

/** The session of this id, unless its person is deleted. Says nothing of its age: that rule is packages/auth's. */
export async function findSessionRow(db: Connection, id: string): Promise<SessionRow | null> {
  const row = await db
    .selectFrom("session")
    .innerJoin("person", "person.id", "session.person_id")
    .where("session.id", "=", id)
    .where("person.deleted_at", "is", null)
    .select([
      "session.id",
      "session.kind",
      "session.person_id as personId",
      "session.secret_hash as secretHash",
      "session.created_at as createdAt",
      "session.last_used_at as lastUsedAt",
      "session.password_given_at as passwordGivenAt",
      "session.acting_organisation_id as actingOrganisationId",
      "person.email",
      "person.display_name as displayName",
    ])
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a new session, its password just given. */
export async function insertSession(
  db: Connection,
  session: {
    id: string;
    secretHash: Buffer;
    personId: string;
    kind: SessionKind;
    device: string;
    actingOrganisationId: string | null;
    at: Date;
  },
): Promise<void> {
  await db
    .insertInto("session")
    .values({
      id: session.id,
      secret_hash: session.secretHash,
      person_id: session.personId,
      kind: session.kind,
      device: session.device,
      acting_organisation_id: session.actingOrganisationId,
      created_at: session.at,
      last_used_at: session.at,
      password_given_at: session.at,
    })
    .execute();
}

/** Notes that the session was used, unless another request has just done so. */
export async function noteSessionUse(db: Connection, use: { id: string; at: Date; unlessSince: Date }): Promise<void> {
  await db
    .updateTable("session")
    .set({ last_used_at: use.at })
    .where("id", "=", use.id)
    .where("last_used_at", "<=", use.unlessSince)
    .execute();
}

/** What a person sees of one of their sessions. */
export type SessionSummary = { id: string; kind: SessionKind; device: string; createdAt: Date; lastUsedAt: Date };

/** Every session of a person, the last used first. */
export async function listSessionRows(db: Connection, personId: string): Promise<SessionSummary[]> {
  return await db
    .selectFrom("session")
    .where("person_id", "=", personId)
    .select(["id", "kind", "device", "created_at as createdAt", "last_used_at as lastUsedAt"])
    .orderBy("last_used_at", "desc")
    .orderBy("id")
    .execute();
}

/** Deletes one session of this person; false when they have none of that id. */
export async function deleteSession(db: Connection, session: { personId: string; id: string }): Promise<boolean> {
  const result = await db
    .deleteFrom("session")
    .where("id", "=", session.id)
    .where("person_id", "=", session.personId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Deletes the person's sessions but the one to keep (all when null); how many there were. */
export async function deleteSessionsOf(
  db: Connection,
  of: { personId: string; exceptId: string | null },
): Promise<number> {
  const deletion = db.deleteFrom("session").where("person_id", "=", of.personId);
  const result = await (of.exceptId === null ? deletion : deletion.where("id", "<>", of.exceptId)).executeTakeFirst();
  return Number(result.numDeletedRows);
}

/** Gives the session a new secret and notes that the password was given; false when the session is gone. */
export async function renewSessionSecret(
  db: Connection,
  renewal: { id: string; secretHash: Buffer; at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable("session")
    .set({ secret_hash: renewal.secretHash, password_given_at: renewal.at, last_used_at: renewal.at })
    .where("id", "=", renewal.id)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Notes the organisation the session acts as; null for none. */
export async function updateActingOrganisation(
  db: Connection,
  choice: { id: string; organisationId: string | null },
): Promise<void> {
  await db
    .updateTable("session")
    .set({ acting_organisation_id: choice.organisationId })
    .where("id", "=", choice.id)
    .execute();
}

/** Deletes the sessions of one kind that were last used, or begun, before these dates; how many. */
export async function deleteSessionsBefore(
  db: Connection,
  limits: { kind: SessionKind; lastUsedBefore: Date; createdBefore: Date },
): Promise<number> {
  const result = await db
    .deleteFrom("session")
    .where("kind", "=", limits.kind)
    .where((is) =>
      is.or([is("last_used_at", "<=", limits.lastUsedBefore), is("created_at", "<=", limits.createdBefore)]),
    )
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
