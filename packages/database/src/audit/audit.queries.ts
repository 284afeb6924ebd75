import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** One line of the append-only log. */
export type AuditEntry = {
  at: Date;
  actorPersonId: string | null;
  actorOrganisationId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  regionCode: string | null;
  details?: Readonly<Record<string, unknown>> | undefined;
};

/** Adds lines to the log, in order. */
export async function writeAuditEntries(db: Connection, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db
    .insertInto("audit_entry")
    .values(
      entries.map((entry) => ({
        id: newId(),
        at: entry.at,
        actor_person_id: entry.actorPersonId,
        actor_organisation_id: entry.actorOrganisationId,
        action: entry.action,
        subject_kind: entry.subjectKind,
        subject_id: entry.subjectId,
        region_code: entry.regionCode,
        details: JSON.stringify(entry.details ?? {}),
      })),
    )
    .execute();
}
