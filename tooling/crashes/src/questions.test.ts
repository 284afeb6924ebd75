import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "@maillage/database/connection";
import { house } from "@maillage/domain/permissions/actor";
import { minibus, publishedListing, submittedListing } from "@maillage/test-world/listings";
import { openTestWorld, type TestWorld } from "@maillage/test-world/test-world";
import { saveDraft } from "@maillage/usecases/listings/save-draft";
import { carryOutDecision } from "@maillage/usecases/moderation/carry-out-decision";
import { decide } from "@maillage/usecases/moderation/decide";
import { findOffenders, questions } from "./questions.ts";

let world: TestWorld;
let owner: Database;
beforeAll(async () => {
  world = await openTestWorld();
  owner = openDatabase({ connectionString: world.ownerUrl, maxConnections: 2 });
  await saveDraft(world.callAs("contributor"), { listingId: null, key: "un-formulaire", content: minibus });
  await submittedListing(world, { ...minibus, title: "Minibus qui attend sur le bureau" });
  await publishedListing(world, { ...minibus, title: "Minibus accepté puis publié" });
  const id = await submittedListing(world, { ...minibus, title: "Minibus refusé avec ses raisons" });
  const refusal = {
    outcome: "rejected",
    reasons: ["unclear"],
    words: "Dites en une phrase qui peut s’en servir.",
  } as const;
  const { decisionId } = await decide(world.callAs("moderator"), {
    ...refusal,
    reasons: [...refusal.reasons],
    subject: "listing",
    id,
    version: 1,
    expiresOn: null,
  });
  world.pass({ seconds: 31 });
  await carryOutDecision(world.call(house), { decisionId });
});
afterAll(async () => {
  await owner.destroy();
  await world.close();
});

const withoutLogLine = (action: string) => sql`delete from audit_entry where action = ${action}`;
const withoutJobs = (queue: string) => sql`delete from pgboss.job where name = ${queue}`;
const withLogLine = (action: string, listing: ReturnType<typeof sql>) =>
  sql`insert into audit_entry (id, action, subject_kind, subject_id) select gen_random_uuid(), ${action}, 'listing', ${listing}`;

/** For each question, half of a change made alone. */
const halves: Record<string, ReturnType<typeof sql>> = {
  "a listing without the log line of its draft": withoutLogLine("listing.drafted"),
  "a listing handed in without its log line": withoutLogLine("listing.submitted"),
  "a state without its dates": sql`update listing set submitted_at = null`,
  "a log line about a listing that does not exist": withLogLine("listing.saved", sql`gen_random_uuid()::text`),
  "a form that made two listings": sql`update listing set title = 'Minibus du même formulaire'`,
  "a form's key without its answer or its listing": sql`update idempotency_key set result = 'null'`,
  "a listing decided twice": sql`insert into decision (id, subject_kind, listing_id, outcome, region_code, takes_effect_at)
    select gen_random_uuid(), 'listing', listing_id, 'accepted', region_code, takes_effect_at from decision`,
  "a decision without its log line": withoutLogLine("decision.taken"),
  "a log line of a decision that does not exist": withLogLine(
    "decision.taken",
    sql`id::text from listing where status = 'submitted'`,
  ),
  "a decision without its job": withoutJobs("carry-out-decision"),
  "a decision that restricts, without its statement of reasons": sql`delete from statement_of_reasons`,
  "a decision carried out without its log line": withoutLogLine("decision.carried_out"),
  "a decision carried out that changed nothing": sql`update listing set status = 'submitted'`,
  "a change of a decision that was not carried out": sql`update decision set carried_out_at = null, effect = null`,
  "a letter without its job": withoutJobs("send-letter"),
  "a job without its letter or its decision": sql`delete from letter`,
  "a job given up": sql`update pgboss.job set state = 'failed'`,
};

describe("what is half-made", () => {
  it.each(questions)("is nothing where changes are whole: $name", async (question) => {
    expect(await findOffenders(owner, question)).toEqual([]);
  });

  it.each(questions)("is found: $name", async (question) => {
    const half = halves[question.name];
    if (!half) throw new Error("a question without its planted half");
    const tx = await owner.startTransaction().execute();
    try {
      // The log takes no deletion otherwise.
      await sql`alter table audit_entry disable trigger user`.execute(tx);
      await half.execute(tx);
      expect(await findOffenders(tx, question)).not.toEqual([]);
    } finally {
      await tx.rollback().execute();
    }
  });
});
