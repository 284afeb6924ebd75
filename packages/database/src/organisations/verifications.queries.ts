import type { DeclaredStatus, Verification, VerifiedFact } from "@maillage/domain/organisations/organisation";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";

/** A question to put to the CRESS. */
export type NewVerificationRequest = {
  organisationId: string;
  fact: VerifiedFact;
  declaredStatus: DeclaredStatus | null;
  personId: string | null;
  statement: string;
  evidenceId: string | null;
  regionCode: string;
  /** For an organisation without a SIREN: which it is, says the person, and what the register calls it. */
  siret?: { claimed: string; registerName: string | null } | undefined;
  now: Date;
};

/** Puts a question to the CRESS of the region; null when the same one waits already. */
export async function insertVerificationRequest(
  tx: Connection,
  request: NewVerificationRequest,
): Promise<string | null> {
  const row = await tx
    .insertInto("verification_request")
    .values({
      id: newId(),
      organisation_id: request.organisationId,
      fact: request.fact,
      declared_status: request.declaredStatus,
      person_id: request.personId,
      statement: request.statement,
      evidence_id: request.evidenceId,
      region_code: request.regionCode,
      claimed_siret: request.siret?.claimed ?? null,
      register_name: request.siret?.registerName ?? null,
      created_at: request.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Withdraws what a person asked about an organisation and the CRESS has not answered. */
export async function withdrawRequestsOf(
  tx: Connection,
  of: { organisationId: string; personId: string; now: Date },
): Promise<void> {
  await tx
    .updateTable("verification_request")
    .set({ status: "withdrawn", decided_at: of.now })
    .where("organisation_id", "=", of.organisationId)
    .where("person_id", "=", of.personId)
    .where("status", "=", "pending")
    .execute();
}

/** The verifications of an organisation in force, by fact: what was verified, by whom, when, until when. */
export async function listVerificationsInForce(
  db: Connection,
  organisationId: string,
  now: Date,
): Promise<Verification[]> {
  return db
    .selectFrom("verification")
    .select([
      "fact",
      "status_name as statusName",
      "verifier_name as verifierName",
      "verified_at as verifiedAt",
      "expires_at as expiresAt",
    ])
    .where("organisation_id", "=", organisationId)
    .where("ended_at", "is", null)
    .where((is) => is.or([is("expires_at", "is", null), is("expires_at", ">", now)]))
    .orderBy("fact")
    .orderBy("verified_at", "desc")
    .execute();
}

/** A question that waits for the CRESS's answer. */
export type WaitingVerification = {
  id: string;
  fact: VerifiedFact;
  declaredStatus: string | null;
  statement: string;
  evidenceName: string | null;
  createdAt: Date;
};

/** What an organisation has asked the CRESS and waits for, the oldest first. */
export async function listWaitingVerifications(db: Connection, organisationId: string): Promise<WaitingVerification[]> {
  return db
    .selectFrom("verification_request")
    .leftJoin("document", "document.id", "verification_request.evidence_id")
    .select([
      "verification_request.id",
      "verification_request.fact",
      "verification_request.declared_status as declaredStatus",
      "verification_request.statement",
      "document.name as evidenceName",
      "verification_request.created_at as createdAt",
    ])
    .where("verification_request.organisation_id", "=", organisationId)
    .where("verification_request.status", "=", "pending")
    .orderBy("verification_request.created_at")
    .execute();
}
