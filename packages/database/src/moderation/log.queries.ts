import { type RawBuilder, sql } from "kysely";
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

/** The log of some regions (all of them when null), newest first, after a line already shown. */
export async function listLog(
  db: Connection,
  filter: { regionCodes: readonly string[] | null; before: { at: Date; id: string } | null; limit: number },
): Promise<LogLine[]> {
  const lines = await sql<LogLine>`
    select entry.id, entry.at, entry.action, entry.subject_kind as "subjectKind", entry.subject_id as "subjectId",
      person.display_name as "actorName", organisation.name as "organisationName", entry.details
    from (${newestEntries(filter)}) as entry
    left join person on person.id = entry.actor_person_id
    left join organisation on organisation.id = entry.actor_organisation_id
    order by entry.at desc, entry.id desc limit ${filter.limit}`.execute(db);
  return lines.rows;
}

/** The newest entries, region by region: each is read from its end of the index, however long the log. */
function newestEntries({ regionCodes, before, limit }: Parameters<typeof listLog>[1]): RawBuilder<unknown> {
  // The instant is taken from the line itself: a Date keeps milliseconds only, and would skip lines of the same one.
  const at =
    before && sql`coalesce((select at from audit_entry where id = ${before.id}::uuid), ${before.at}::timestamptz)`;
  const older = before ? sql`and (at, id) < (${at}, ${before.id}::uuid)` : sql``;
  if (regionCodes === null) {
    return sql`select * from audit_entry where region_code is not null ${older} order by at desc, id desc limit ${limit}`;
  }
  return sql`select entry.* from unnest(${regionCodes}::text[]) as wanted (code) cross join lateral (
    select * from audit_entry where region_code = wanted.code ${older} order by at desc, id desc limit ${limit}) as entry`;
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
  // What was undone, or came to nothing, decided nothing.
  const decided = (outcomes: RawBuilder<unknown>) => sql`(select count(*)::int from decision
      where ${outcomes} and ${here} and decided_at >= week and decided_at < week + interval '7 days'
        and effect is distinct from 'void' and not exists (select from decision_undo where decision_id = decision.id))`;
  const result = await sql<DeskWeek>`
    select to_char(week, 'YYYY-MM-DD') as week,
      (select count(*)::int from audit_entry where action in ('listing.submitted', 'listing.revision_submitted') and ${here}
        and at >= week and at < week + interval '7 days') as received,
      ${decided(sql`outcome = 'accepted'`)} as accepted,
      ${decided(sql`outcome = 'changes_requested'`)} as "sentBack",
      ${decided(sql`outcome in ('rejected', 'upheld')`)} as rejected
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
