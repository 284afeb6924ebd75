import type { Connection } from "../connection.ts";

/**
 * Erases what the network knows of a person: name, address, password, sessions, links, letters, the words of their
 * requests. The row stays, empty, because what they wrote for an organisation keeps pointing to it.
 * @param erasure.displayName what pages show in place of the name
 */
export async function erasePerson(
  db: Connection,
  erasure: { personId: string; email: string; displayName: string; now: Date },
): Promise<void> {
  const { personId, now } = erasure;
  await db.deleteFrom("session").where("person_id", "=", personId).execute();
  await db
    .deleteFrom("one_time_link")
    .where((is) => is.or([is("person_id", "=", personId), is("email", "=", erasure.email)]))
    .execute();
  await db.deleteFrom("letter").where("person_id", "=", personId).execute();
  await db.deleteFrom("idempotency_key").where("person_id", "=", personId).execute();
  await db
    .updateTable("national_appointment")
    .set({ ended_at: now })
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .execute();
  await db
    .updateTable("person")
    .set({
      email: `deleted:${personId}`,
      display_name: erasure.displayName,
      password_hash: null,
      email_confirmed_at: null,
      deleted_at: now,
    })
    .where("id", "=", personId)
    .execute();
}

/** Ends every membership of a person, asked for or approved, and forgets the words of their requests. */
export async function endMembershipsOf(db: Connection, of: { personId: string; now: Date }): Promise<void> {
  await db
    .updateTable("membership")
    .set({ status: "ended", ended_at: of.now })
    .where("person_id", "=", of.personId)
    .where("status", "in", ["requested", "approved"])
    .execute();
  await db.updateTable("membership").set({ message: "" }).where("person_id", "=", of.personId).execute();
  await db
    .updateTable("verification_request")
    .set({ status: "withdrawn", decided_at: of.now })
    .where("person_id", "=", of.personId)
    .where("status", "=", "pending")
    .execute();
}
