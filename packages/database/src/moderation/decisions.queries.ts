import { sql } from "kysely";
import type { DecisionOutcome, DecisionSubject } from "@maillage/domain/moderation/decision";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

const subjectColumns = {
  listing: "listing_id",
  revision: "revision_id",
  verification_request: "verification_request_id",
  notice: "notice_id",
} as const satisfies Record<DecisionSubject, string>;

/** What a moderator decided. */
export type NewDecision = {
  subject: DecisionSubject;
  subjectId: string;
  organisationId: string;
  outcome: DecisionOutcome;
  reasons: readonly string[];
  words: string;
  regionCode: string;
  decidedBy: string | null;
  decidedForOrganisationId: string | null;
  now: Date;
  takesEffectAt: Date;
  version: number | null;
  expiresOn: string | null;
};

/** Writes a decision; returns its id. */
export async function insertDecision(tx: Connection, decision: NewDecision): Promise<string> {
  const id = newId();
  await tx
    .insertInto("decision")
    .values({
      id,
      subject_kind: decision.subject,
      [subjectColumns[decision.subject]]: decision.subjectId,
      outcome: decision.outcome,
      reasons: [...decision.reasons],
      words: decision.words,
      region_code: decision.regionCode,
      decided_by: decision.decidedBy,
      decided_for_organisation_id: decision.decidedForOrganisationId,
      decided_at: decision.now,
      takes_effect_at: decision.takesEffectAt,
      subject_version: decision.version,
      organisation_id: decision.organisationId,
      expires_on: decision.expiresOn,
    })
    .execute();
  return id;
}

/** The statement of reasons of a restriction (DSA, art. 17). */
export type StatementOfReasons = {
  decisionId: string;
  restriction: "not_published" | "removed" | "not_verified";
  facts: string;
  ground: string;
  redress: string;
  now: Date;
};

/** Writes the statement of a restriction beside its decision, in the same transaction. */
export async function insertStatementOfReasons(tx: Connection, statement: StatementOfReasons): Promise<void> {
  await tx
    .insertInto("statement_of_reasons")
    .values({
      id: newId(),
      decision_id: statement.decisionId,
      restriction: statement.restriction,
      facts: statement.facts,
      ground: statement.ground,
      territorial_scope: "France",
      duration: "Sans limite de durée, jusqu’à une nouvelle demande",
      automated: false,
      redress: statement.redress,
      created_at: statement.now,
    })
    .execute();
}

/** A decision with what became of it. */
export type Decision = {
  id: string;
  subject: DecisionSubject;
  subjectId: string;
  outcome: DecisionOutcome;
  reasons: string[];
  words: string;
  regionCode: string;
  decidedBy: string | null;
  decidedForOrganisationId: string | null;
  decidedAt: Date;
  takesEffectAt: Date;
  carriedOutAt: Date | null;
  undone: boolean;
  expiresOn: string | null;
  /** Of the text it was taken on; null for what is no text. */
  version: number | null;
};

const selectDecisions = (db: Connection) =>
  db
    .selectFrom("decision")
    .leftJoin("decision_undo", "decision_undo.decision_id", "decision.id")
    .select([
      "decision.id",
      "decision.subject_kind as subject",
      "decision.outcome",
      "decision.reasons",
      "decision.words",
      "decision.region_code as regionCode",
      "decision.decided_by as decidedBy",
      "decision.decided_for_organisation_id as decidedForOrganisationId",
      "decision.decided_at as decidedAt",
      "decision.takes_effect_at as takesEffectAt",
      "decision.carried_out_at as carriedOutAt",
      "decision.expires_on as expiresOn",
      "decision.subject_version as version",
    ])
    .select(
      sql<string>`coalesce(decision.listing_id, decision.revision_id, decision.verification_request_id, decision.notice_id)`.as(
        "subjectId",
      ),
    )
    .select(sql<boolean>`decision_undo.decision_id is not null`.as("undone"));

/** A decision, locked until the transaction ends. */
export async function lockDecision(tx: Connection, decisionId: string): Promise<Decision | null> {
  const row = await selectDecisions(tx).where("decision.id", "=", decisionId).forUpdate("decision").executeTakeFirst();
  return row ?? null;
}

/** The decision on a case that still waits for its effect, or null: while there is one, nobody else decides. */
export async function findPendingDecision(
  db: Connection,
  subject: DecisionSubject,
  subjectId: string,
): Promise<Decision | null> {
  const row = await selectDecisions(db)
    .where(`decision.${subjectColumns[subject]}`, "=", subjectId)
    .where("decision.carried_out_at", "is", null)
    .where("decision_undo.decision_id", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** All decisions about an organisation's listings, requests and notices, newest first. */
export async function listDecisionsAbout(db: Connection, organisationId: string): Promise<Decision[]> {
  return selectDecisions(db)
    .where("decision.organisation_id", "=", organisationId)
    .orderBy("decision.decided_at", "desc")
    .limit(30)
    .execute();
}

/** The last decision that had its effect on a case, with its reasons: what those it concerns must read. */
export async function findLastDecisionOn(
  db: Connection,
  subject: DecisionSubject,
  subjectId: string,
): Promise<Decision | null> {
  const row = await selectDecisions(db)
    .where(`decision.${subjectColumns[subject]}`, "=", subjectId)
    .where("decision.effect", "=", "done")
    .orderBy("decision.decided_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Adds the row that undoes a decision. */
export async function insertDecisionUndo(
  tx: Connection,
  undo: { decisionId: string; undoneBy: string | null; now: Date },
): Promise<void> {
  await tx
    .insertInto("decision_undo")
    .values({ decision_id: undo.decisionId, undone_by: undo.undoneBy, undone_at: undo.now })
    .execute();
}

/** Notes that a decision's moment has passed, and whether it had its effect or came to nothing. */
export async function markCarriedOut(
  tx: Connection,
  decisionId: string,
  carriedOut: { effect: "done" | "void"; now: Date },
): Promise<void> {
  const { effect, now } = carriedOut;
  await tx.updateTable("decision").set({ carried_out_at: now, effect }).where("id", "=", decisionId).execute();
}

/** Decisions whose moment has come and whose job was lost: the worker's safety net. */
export async function listDueDecisions(db: Connection, now: Date): Promise<string[]> {
  const rows = await selectDecisions(db)
    .where("decision.takes_effect_at", "<=", now)
    .where("decision.carried_out_at", "is", null)
    .where("decision_undo.decision_id", "is", null)
    .orderBy("decision.takes_effect_at")
    .limit(500)
    .execute();
  return rows.map((row) => row.id);
}
