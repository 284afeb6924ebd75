import { type RawBuilder, sql } from "kysely";
import type { Connection } from "../connection.ts";
import { type AnyPersonalRows, type Fate, listPersonalRows, theirs } from "../privacy/personal-rows.ts";

/** Who is erased. */
export type Erasure = {
  personId: string;
  /** Null when the address lives on with someone else: what is written to it stays. */
  email: string | null;
  /** As it stands in words an organisation keeps: taken out of them. */
  formerly: { email: string; displayName: string };
  /** What pages show in place of the name. */
  displayName: string;
  now: Date;
};

/**
 * Erases what the network knows of a person, table by table, as the registry of personal columns says: name, address,
 * password, sessions, links, letters, the words of their requests. The row stays, empty, because what they wrote for an
 * organisation keeps pointing to it.
 */
export async function erasePerson(db: Connection, erasure: Erasure): Promise<void> {
  const { personId, now } = erasure;
  await deleteUnusedEvidence(db, personId);
  for (const rows of listPersonalRows()) await eraseRows(db, rows, erasure);
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
      deleted_at: now,
    })
    .where("id", "=", personId)
    .execute();
}

async function eraseRows(db: Connection, rows: AnyPersonalRows, erasure: Erasure): Promise<void> {
  const table = sql.table(rows.table);
  if (rows.deleted) {
    await sql`delete from ${table} where ${theirs(rows, erasure)}`.execute(db);
    return;
  }
  const changes = Object.entries(rows.fates ?? {}).flatMap(([column, fate]) => {
    const value = valueAfter(column, fate, erasure);
    return value === null ? [] : [sql`${sql.ref(column)} = ${value}`];
  });
  if (changes.length > 0)
    await sql`update ${table} set ${sql.join(changes)} where ${theirs(rows, erasure)}`.execute(db);
}

function valueAfter(column: string, fate: Fate, { formerly, displayName }: Erasure): RawBuilder<unknown> | null {
  if (fate === "kept" || fate === "own") return null;
  if (fate === "null") return sql`null`;
  if (fate !== "reworded") return sql`${fate.becomes}`;
  return [formerly.email, formerly.displayName].reduce<RawBuilder<unknown>>(
    (words, said) => sql`regexp_replace(${words}, ${wholeWords(said)}, ${displayName}, 'gi')`,
    sql.ref(column),
  );
}

/** A pattern (PostgreSQL's regular expressions) for these very words, never inside longer ones. */
function wholeWords(words: string): string {
  return `(?<!\\w)${words.replaceAll(/[^\p{L}\p{N}\s]/gu, "\\$&")}(?!\\w)`;
}

/** Evidence they sent that no request or verification rests on proves nothing: it goes with them. */
async function deleteUnusedEvidence(db: Connection, personId: string): Promise<void> {
  await sql`delete from document where uploaded_by = ${personId} and purpose = 'evidence'
    and not exists (select from verification_request where evidence_id = document.id)
    and not exists (select from verification where evidence_id = document.id)`.execute(db);
}

/** Ends every membership of a person, asked for or approved, and withdraws what they asked of a CRESS. */
export async function endMembershipsOf(db: Connection, of: { personId: string; now: Date }): Promise<void> {
  await db
    .updateTable("membership")
    .set({ status: "ended", ended_at: of.now })
    .where("person_id", "=", of.personId)
    .where("status", "in", ["requested", "approved"])
    .execute();
  await db
    .updateTable("verification_request")
    .set({ status: "withdrawn", decided_at: of.now })
    .where("person_id", "=", of.personId)
    .where("status", "=", "pending")
    .execute();
}
