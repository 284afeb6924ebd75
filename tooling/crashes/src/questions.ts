import { type RawBuilder, sql } from "kysely";
import type { Connection } from "@maillage/database/connection";

type Offender = { id: string };

/** A question to the database whose honest answer is nobody: what would be half-made. */
export type Question = { name: string; offenders: RawBuilder<Offender> };

const audit = (action: string, of: string) =>
  sql`select 1 from audit_entry where action = ${action} and subject_id = ${sql.ref(of)}::text`;
const job = (queue: string, key: string, of: string) =>
  sql`select 1 from pgboss.job where name = ${queue} and data ->> ${key} = ${sql.ref(of)}::text`;

/** What a change that is whole or not at all never leaves behind. */
export const questions: readonly Question[] = [
  {
    name: "a listing without the log line of its draft",
    offenders: sql`select id from listing where not exists (${audit("listing.drafted", "listing.id")})`,
  },
  {
    name: "a listing handed in without its log line",
    offenders: sql`select id from listing where submitted_at is not null
      and not exists (${audit("listing.submitted", "listing.id")}) and not exists (${audit("listing.published", "listing.id")})`,
  },
  {
    name: "a state without its dates",
    offenders: sql`select id from listing where (status <> 'draft' and submitted_at is null)
      or (status = 'published' and (published_at is null or expires_on is null))`,
  },
  {
    name: "a log line about a listing that does not exist",
    offenders: sql`select id from audit_entry where subject_kind = 'listing'
      and not exists (select 1 from listing where listing.id::text = audit_entry.subject_id)`,
  },
  {
    name: "a form that made two listings",
    offenders: sql`select min(id::text) as id from listing group by title having count(*) > 1`,
  },
  {
    name: "a form's key without its answer or its listing",
    offenders: sql`select key as id from idempotency_key where action = 'save-draft'
      and not exists (select 1 from listing where listing.id::text = idempotency_key.result ->> 'listingId')`,
  },
  {
    name: "a listing decided twice",
    offenders: sql`select listing_id as id from decision group by listing_id having count(*) > 1`,
  },
  {
    name: "a decision without its log line",
    offenders: sql`select id from decision where not exists (${audit("decision.taken", "decision.listing_id")})`,
  },
  {
    name: "a log line of a decision that does not exist",
    offenders: sql`select id from audit_entry where action = 'decision.taken'
      and not exists (select 1 from decision where decision.listing_id::text = audit_entry.subject_id)`,
  },
  {
    name: "a decision without its job",
    offenders: sql`select id from decision where not exists (${job("carry-out-decision", "decisionId", "decision.id")})`,
  },
  {
    name: "a decision that restricts, without its statement of reasons",
    offenders: sql`select id from decision where outcome in ('changes_requested', 'rejected')
      and not exists (select 1 from statement_of_reasons where decision_id = decision.id)`,
  },
  {
    name: "a decision carried out without its log line",
    offenders: sql`select id from decision where carried_out_at is not null
      and not exists (${audit("decision.carried_out", "decision.listing_id")})`,
  },
  {
    name: "a decision carried out that changed nothing",
    offenders: sql`select decision.id from decision join listing on listing.id = decision.listing_id
      where carried_out_at is not null and (effect is distinct from 'done' or listing.reviewed_at is null
        or listing.status <> case outcome when 'accepted' then 'published' else outcome end)`,
  },
  {
    name: "a change of a decision that was not carried out",
    offenders: sql`select listing.id from listing where reviewed_at is not null
      and not exists (select 1 from decision where decision.listing_id = listing.id and effect = 'done')`,
  },
  {
    name: "a letter without its job",
    offenders: sql`select id from letter where not exists (${job("send-letter", "letterId", "letter.id")})`,
  },
  {
    name: "a job without its letter or its decision",
    offenders: sql`select id from pgboss.job where (name = 'send-letter'
        and not exists (select 1 from letter where letter.id::text = job.data ->> 'letterId'))
      or (name = 'carry-out-decision'
        and not exists (select 1 from decision where decision.id::text = job.data ->> 'decisionId'))`,
  },
  { name: "a job given up", offenders: sql`select id from pgboss.job where name = 'given-up' or state = 'failed'` },
];

/** The answer to a question: the ids that should not be. */
export async function findOffenders(db: Connection, { offenders }: Question): Promise<string[]> {
  const found = await offenders.execute(db);
  return found.rows.map(({ id }) => id);
}
