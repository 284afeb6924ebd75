import type { ListingContent, RevisionStatus } from "@maillage/domain/listings/listing";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";
import { settlePhotosOf } from "./photo-changes.queries.ts";

/** A changed text of a published listing. */
export type Revision = {
  id: string;
  listingId: string;
  status: RevisionStatus;
  content: ListingContent;
  regionCode: string;
  submittedAt: Date | null;
  version: number;
};

const columns = [
  "id",
  "listing_id as listingId",
  "status",
  "content",
  "region_code as regionCode",
  "submitted_at as submittedAt",
  "version",
] as const;

const open: readonly RevisionStatus[] = ["draft", "submitted", "changes_requested"];

/** The revision of a listing that is not settled yet, or null. */
export async function findOpenRevision(db: Connection, listingId: string): Promise<Revision | null> {
  const row = await db
    .selectFrom("listing_revision")
    .select(columns)
    .where("listing_id", "=", listingId)
    .where("status", "in", open)
    .executeTakeFirst();
  return row ?? null;
}

/** A revision by its id, locked until the transaction ends. */
export async function lockRevision(tx: Connection, revisionId: string): Promise<Revision | null> {
  const row = await tx
    .selectFrom("listing_revision")
    .select(columns)
    .where("id", "=", revisionId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Writes a revision, or rewrites the one that was sent back, and submits it. Returns its id. */
export async function submitRevision(
  tx: Connection,
  revision: {
    existingId: string | null;
    listingId: string;
    createdBy: string | null;
    content: ListingContent;
    regionCode: string;
    now: Date;
  },
): Promise<string> {
  const content = JSON.stringify(revision.content);
  if (revision.existingId !== null) {
    await tx
      .updateTable("listing_revision")
      .set((row) => ({ content, status: "submitted", submitted_at: revision.now, version: row("version", "+", 1) }))
      .where("id", "=", revision.existingId)
      .execute();
    return revision.existingId;
  }
  const id = newId();
  await tx
    .insertInto("listing_revision")
    .values({
      id,
      listing_id: revision.listingId,
      created_by: revision.createdBy,
      status: "submitted",
      content,
      region_code: revision.regionCode,
      created_at: revision.now,
      submitted_at: revision.now,
    })
    .execute();
  return id;
}

/** Settles a revision, or sends it back. */
export async function settleRevision(
  tx: Connection,
  change: { revisionId: string; status: RevisionStatus; now: Date },
): Promise<void> {
  await tx
    .updateTable("listing_revision")
    .set({ status: change.status, decided_at: change.now })
    .where("id", "=", change.revisionId)
    .execute();
}

/** A revision by its id, or null. */
export async function findRevision(db: Connection, revisionId: string): Promise<Revision | null> {
  const row = await db.selectFrom("listing_revision").select(columns).where("id", "=", revisionId).executeTakeFirst();
  return row ?? null;
}

/** Counts one version more: a decision on what was read before is void. */
export async function countRevisionVersion(tx: Connection, revisionId: string): Promise<void> {
  await tx
    .updateTable("listing_revision")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("id", "=", revisionId)
    .execute();
}

/** Closes the revision of a listing that nobody will read any more; the photos it proposed go, those to leave stay. */
export async function withdrawOpenRevision(tx: Connection, listingId: string, now: Date): Promise<void> {
  const closed = await tx
    .updateTable("listing_revision")
    .set({ status: "withdrawn", decided_at: now })
    .where("listing_id", "=", listingId)
    .where("status", "in", open)
    .returning("id")
    .execute();
  for (const { id } of closed) await settlePhotosOf(tx, { listingId, revisionId: id, accepted: false });
}
