import { sql } from "kysely";
import type { Database } from "@maillage/database/connection";
import type { DecisionOutcome } from "@maillage/domain/moderation/decision";
import type { Arrival } from "./mail-server.ts";

/** What the counting side finds at the end, in the database and at the mail server. */
export type Found = {
  /** Titles by listing. */
  listings: Map<string, string>;
  /** `listing.submitted <listing>`, `decision.taken <listing>`… */
  logLines: Set<string>;
  /** By listing. */
  decisions: Map<string, { id: string; outcome: DecisionOutcome; carriedOut: boolean }>;
  /** Decisions that have a job. */
  decisionJobs: Set<string>;
  /** Status by letter. */
  letters: Map<string, string>;
  /** Letters that have a job. */
  letterJobs: Set<string>;
  arrivals: Arrival[];
};

async function jobsOf(db: Database, queue: string, key: string): Promise<Set<string>> {
  const rows = await sql<{ of: string }>`select data ->> ${key} as of from pgboss.job where name = ${queue}`.execute(
    db,
  );
  return new Set(rows.rows.map((row) => row.of));
}

/** Reads all that is there, as the owner of the tables. */
export async function readFound(db: Database, arrivals: readonly Arrival[]): Promise<Found> {
  const listings = await db.selectFrom("listing").select(["id", "title"]).execute();
  const logLines = await db.selectFrom("audit_entry").select(["action", "subject_id"]).execute();
  const letters = await db.selectFrom("letter").select(["id", "status"]).execute();
  const decisions = await db
    .selectFrom("decision")
    .select(["id", "listing_id", "outcome", "carried_out_at"])
    .where("listing_id", "is not", null)
    .execute();
  return {
    listings: new Map(listings.map((row) => [row.id, row.title])),
    logLines: new Set(logLines.map((row) => `${row.action} ${row.subject_id}`)),
    decisions: new Map(
      decisions.map(({ id, listing_id, outcome, carried_out_at }) => [
        listing_id ?? "",
        { id, outcome, carriedOut: carried_out_at !== null },
      ]),
    ),
    decisionJobs: await jobsOf(db, "carry-out-decision", "decisionId"),
    letters: new Map(letters.map((row) => [row.id, row.status])),
    letterJobs: await jobsOf(db, "send-letter", "letterId"),
    arrivals: [...arrivals],
  };
}
