import { sql } from "kysely";
import type { Connection } from "../connection.ts";

/** A line of the log as the desk reads it. */
export type LogLine = {
  id: string;
  at: Date;
  action: string;
  subjectKind: string;
  subjectId: string;
  actorName: string | null;
  organisationName: string | null;
  details: Record<string, unknown>;
};

/** The log of a region (all regions when null), newest first, after a line already shown. */
export async function listLog(
  db: Connection,
  filter: { regionCodes: readonly string[] | null; before: { at: Date; id: string } | null; limit: number },
): Promise<LogLine[]> {
  let query = db
    .selectFrom("audit_entry as entry")
    .leftJoin("person", "person.id", "entry.actor_person_id")
    .leftJoin("organisation", "organisation.id", "entry.actor_organisation_id")
    .select([
      "entry.id",
      "entry.at",
      "entry.action",
      "entry.subject_kind as subjectKind",
      "entry.subject_id as subjectId",
    ])
    .select(["person.display_name as actorName", "organisation.name as organisationName"])
    .select(sql<Record<string, unknown>>`entry.details`.as("details"))
    .where("entry.region_code", "is not", null)
    .orderBy("entry.at", "desc")
    .orderBy("entry.id", "desc")
    .limit(filter.limit);
  if (filter.regionCodes) query = query.where("entry.region_code", "in", [...filter.regionCodes, ""]);
  const { before } = filter;
  if (before) query = query.where(sql<boolean>`(entry.at, entry.id) < (${before.at}, ${before.id}::uuid)`);
  return query.execute();
}

/** One week of a desk: what came in and what was decided. */
export type DeskWeek = { week: string; received: number; accepted: number; sentBack: number; rejected: number };

/** The last twelve weeks of a desk, oldest first; weeks begin on Monday. */
export async function listDeskWeeks(
  db: Connection,
  regionCodes: readonly string[] | null,
  now: Date,
): Promise<DeskWeek[]> {
  const here = regionCodes === null ? sql`true` : sql`region_code = any(${regionCodes})`;
  const result = await sql<DeskWeek>`
    select to_char(week, 'YYYY-MM-DD') as week,
      (select count(*)::int from audit_entry where action in ('listing.submitted', 'listing.revision_submitted') and ${here}
        and at >= week and at < week + interval '7 days') as received,
      (select count(*)::int from decision where outcome = 'accepted' and ${here} and decided_at >= week and decided_at < week + interval '7 days') as accepted,
      (select count(*)::int from decision where outcome = 'changes_requested' and ${here} and decided_at >= week and decided_at < week + interval '7 days') as "sentBack",
      (select count(*)::int from decision where outcome in ('rejected', 'upheld') and ${here} and decided_at >= week and decided_at < week + interval '7 days') as rejected
    from generate_series(date_trunc('week', ${now}::timestamptz) - interval '11 weeks', date_trunc('week', ${now}::timestamptz), interval '7 days') as week
    order by week`.execute(db);
  return result.rows;
}

/** A document kept as evidence, with the region whose desk may read it. */
export type EvidenceFile = {
  name: string;
  mediaType: string;
  bytes: Buffer;
  organisationId: string;
  regionCode: string;
};

/** The evidence attached to a verification request, or null. */
export async function findEvidence(db: Connection, documentId: string): Promise<EvidenceFile | null> {
  const row = await db
    .selectFrom("document")
    .innerJoin("organisation", "organisation.id", "document.organisation_id")
    .select(["document.name", "document.media_type as mediaType", "document.bytes"])
    .select(["document.organisation_id as organisationId", "organisation.region_code as regionCode"])
    .where("document.id", "=", documentId)
    .where("document.purpose", "=", "evidence")
    .executeTakeFirst();
  return row ?? null;
}
