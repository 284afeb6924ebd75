import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { DecisionSubject } from "@maillage/domain/moderation/decision";
import type { Connection } from "../connection.ts";

/** One case that waits on a desk. */
export type WaitingCase = {
  subject: DecisionSubject;
  id: string;
  regionCode: string;
  organisationId: string;
  organisationName: string;
  title: string;
  /** Kind of listing, verified fact, or reason of the notice. */
  detail: string;
  waitingSince: Date;
  /** Already online: published at once, reviewed afterwards. */
  online: boolean;
};

// A case leaves the queue as soon as somebody has decided it, undo or not yet carried out included.
const undecided = (
  column: string,
) => sql<SqlBool>`not exists (select 1 from decision left join decision_undo on decision_undo.decision_id = decision.id
  where decision.${sql.ref(column)} = waiting.id and decision_undo.decision_id is null and decision.carried_out_at is null)`;

const waiting = sql`
  select 'listing' as subject, waiting.id, waiting.region_code, waiting.organisation_id, waiting.title, waiting.kind as detail,
    coalesce(waiting.submitted_at, waiting.published_at) as waiting_since, waiting.status = 'published' as online
  from listing as waiting
  where (waiting.status = 'submitted' or (waiting.status = 'published' and waiting.reviewed_at is null)) and ${undecided("listing_id")}
  union all
  select 'revision', waiting.id, waiting.region_code, listing.organisation_id, waiting.content ->> 'title', listing.kind, waiting.submitted_at, false
  from listing_revision as waiting join listing on listing.id = waiting.listing_id
  where waiting.status = 'submitted' and listing.status in ('published', 'paused') and ${undecided("revision_id")}
  union all
  select 'verification_request', waiting.id, waiting.region_code, waiting.organisation_id, organisation.name, waiting.fact, waiting.created_at, false
  from verification_request as waiting join organisation on organisation.id = waiting.organisation_id
  where waiting.status = 'pending' and ${undecided("verification_request_id")}
  union all
  select 'notice', waiting.id, waiting.region_code, waiting.organisation_id, coalesce(listing.title, organisation.name), waiting.reason, waiting.created_at, true
  from notice as waiting join organisation on organisation.id = waiting.organisation_id left join listing on listing.id = waiting.listing_id
  where waiting.status = 'open' and ${undecided("notice_id")}`;

type CaseFilter = {
  /** Regions of the desk; null for all of them (the national team). */
  regionCodes: readonly string[] | null;
  /** A moderator never decides for their own organisations. */
  exceptOrganisations: readonly string[];
  after: { since: Date; id: string } | null;
  limit: number;
};

/** Cases that wait, oldest first. */
export async function listWaitingCases(db: Connection, filter: CaseFilter): Promise<WaitingCase[]> {
  const { regionCodes, exceptOrganisations, after, limit } = filter;
  const result = await sql<WaitingCase>`
    select subject, queue.id, queue.region_code as "regionCode", queue.organisation_id as "organisationId", organisation.name as "organisationName",
      queue.title, detail, waiting_since as "waitingSince", online
    from (${waiting}) as queue join organisation on organisation.id = queue.organisation_id
    where (${regionCodes}::text[] is null or queue.region_code = any(${regionCodes}::text[]))
      and not (queue.organisation_id = any(${exceptOrganisations}::uuid[]))
      and (${after?.since ?? null}::timestamptz is null or (waiting_since, queue.id) > (${after?.since ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by waiting_since, queue.id limit ${limit}`.execute(db);
  return result.rows;
}

/** How much waits on the desk of a region, and since when. */
export type DeskLoad = { listings: number; verifications: number; notices: number; oldest: Date | null };

/** What waits in these regions, without what concerns organisations of one's own. */
export function countWaitingCases(
  db: Connection,
  filter: Pick<CaseFilter, "regionCodes" | "exceptOrganisations">,
): Promise<DeskLoad> {
  const { regionCodes } = filter;
  return countQueue(db, {
    ...filter,
    where: sql`${regionCodes}::text[] is null or queue.region_code = any(${regionCodes}::text[])`,
  });
}

/** What only the national team settles: regions without an active CRESS, and what concerns a CRESS in its own region. */
export function countNationalCases(db: Connection, filter: Pick<CaseFilter, "exceptOrganisations">): Promise<DeskLoad> {
  return countQueue(db, {
    ...filter,
    where: sql`not exists (select from cress where cress.active and cress.region_code = queue.region_code
      and cress.organisation_id <> queue.organisation_id)`,
  });
}

async function countQueue(
  db: Connection,
  { exceptOrganisations, where }: Pick<CaseFilter, "exceptOrganisations"> & { where: RawBuilder<unknown> },
): Promise<DeskLoad> {
  const result = await sql<DeskLoad>`
    select count(*) filter (where subject in ('listing', 'revision'))::int as listings,
      count(*) filter (where subject = 'verification_request')::int as verifications,
      count(*) filter (where subject = 'notice')::int as notices, min(waiting_since) as oldest
    from (${waiting}) as queue where (${where}) and not (queue.organisation_id = any(${exceptOrganisations}::uuid[]))`.execute(
    db,
  );
  return result.rows[0] ?? { listings: 0, verifications: 0, notices: 0, oldest: null };
}
