import { sql } from "kysely";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** A file kept for an organisation. */
export type NewDocument = {
  organisationId: string;
  uploadedBy: string;
  name: string;
  mediaType: string;
  bytes: Buffer;
  purpose: "evidence" | "photo";
  now: Date;
};

/** Keeps a file; returns its id. */
export async function insertDocument(tx: Connection, document: NewDocument): Promise<string> {
  const id = newId();
  await tx
    .insertInto("document")
    .values({
      id,
      organisation_id: document.organisationId,
      uploaded_by: document.uploadedBy,
      name: document.name,
      media_type: document.mediaType,
      bytes: document.bytes,
      size_bytes: document.bytes.length,
      purpose: document.purpose,
      created_at: document.now,
    })
    .execute();
  return id;
}

/** How many files an organisation has sent since a date, of one purpose when told. */
export async function countDocumentsSince(
  db: Connection,
  of: { organisationId: string; since: Date; purpose?: NewDocument["purpose"] | undefined },
): Promise<number> {
  const sent = db
    .selectFrom("document")
    .select((count) => count.fn.countAll<number>().as("documents"))
    .where("organisation_id", "=", of.organisationId)
    .where("created_at", ">", of.since);
  const counted = of.purpose === undefined ? sent : sent.where("purpose", "=", of.purpose);
  return (await counted.executeTakeFirstOrThrow()).documents;
}

/** Whether this is a piece of evidence of this organisation. */
export async function isEvidenceOf(
  db: Connection,
  wanted: { documentId: string; organisationId: string },
): Promise<boolean> {
  const row = await db
    .selectFrom("document")
    .select("id")
    .where("id", "=", wanted.documentId)
    .where("organisation_id", "=", wanted.organisationId)
    .where("purpose", "=", "evidence")
    .executeTakeFirst();
  return row !== undefined;
}

/** A piece of evidence as its own organisation lists it. */
export type EvidenceLine = { id: string; name: string; mediaType: string; sizeBytes: number; createdAt: Date };

/** The evidence an organisation has sent, the newest first. */
export async function listEvidence(db: Connection, organisationId: string): Promise<EvidenceLine[]> {
  return db
    .selectFrom("document")
    .select(["id", "name", "media_type as mediaType", "size_bytes as sizeBytes", "created_at as createdAt"])
    .where("organisation_id", "=", organisationId)
    .where("purpose", "=", "evidence")
    .orderBy("created_at", "desc")
    .limit(100)
    .execute();
}

/**
 * Deletes the evidence that has proved its point: every request it was joined to was settled, and every verification
 * that rests on it ended, before this date. What was verified, by whom and until when stays. How many files.
 */
export async function deleteEvidenceSettledBefore(tx: Connection, date: Date): Promise<number> {
  const due = await sql<{ id: string }>`select id from document where purpose = 'evidence' and created_at < ${date}
    and not exists (select from verification_request where evidence_id = document.id
      and (status = 'pending' or decided_at is null or decided_at >= ${date}))
    and not exists (select from verification where evidence_id = document.id
      and coalesce(least(ended_at, expires_at), 'infinity') >= ${date})
    order by id limit 1000`.execute(tx);
  const ids = due.rows.map((row) => row.id);
  if (ids.length === 0) return 0;
  await tx.updateTable("verification_request").set({ evidence_id: null }).where("evidence_id", "in", ids).execute();
  await tx.updateTable("verification").set({ evidence_id: null }).where("evidence_id", "in", ids).execute();
  await tx.deleteFrom("document").where("id", "in", ids).execute();
  return ids.length;
}
