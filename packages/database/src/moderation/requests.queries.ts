import type {
  VerificationRequestStatus,
  VerificationSource,
  VerifiedFact,
} from "@maillage/domain/organisations/organisation";
import type { Connection } from "../connection.ts";
import { newId } from "../identifiers.ts";
import { isPublicOrganisation } from "../organisations/standing-predicates.ts";

/** A question put to a desk about an organisation. */
export type VerificationRequest = {
  id: string;
  organisationId: string;
  fact: VerifiedFact;
  declaredStatus: string | null;
  personId: string | null;
  statement: string;
  evidenceId: string | null;
  regionCode: string;
  status: VerificationRequestStatus;
  createdAt: Date;
  /** For an organisation that had no SIREN: the SIRET it is said to have. */
  claimedSiret: string | null;
};

const requestColumns = [
  "id",
  "organisation_id as organisationId",
  "fact",
  "declared_status as declaredStatus",
  "person_id as personId",
  "statement",
  "evidence_id as evidenceId",
  "region_code as regionCode",
  "status",
  "created_at as createdAt",
  "claimed_siret as claimedSiret",
] as const;

/** A request, locked until the transaction ends, or null. */
export async function lockVerificationRequest(tx: Connection, requestId: string): Promise<VerificationRequest | null> {
  const row = await tx
    .selectFrom("verification_request")
    .select(requestColumns)
    .where("id", "=", requestId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Settles a request. */
export async function settleVerificationRequest(
  tx: Connection,
  change: { requestId: string; status: "accepted" | "refused"; now: Date },
): Promise<void> {
  await tx
    .updateTable("verification_request")
    .set({ status: change.status, decided_at: change.now })
    .where("id", "=", change.requestId)
    .execute();
}

/** A dated fact about an organisation. */
export type NewVerification = {
  organisationId: string;
  fact: VerifiedFact;
  statusName: string | null;
  personId: string | null;
  source: VerificationSource;
  verifiedBy: string | null;
  verifierName: string;
  evidenceId: string | null;
  requestId: string | null;
  now: Date;
  expiresAt: Date | null;
};

/** Adds a verification: it never replaces an earlier one. */
export async function insertVerification(tx: Connection, verification: NewVerification): Promise<void> {
  await tx
    .insertInto("verification")
    .values({
      id: newId(),
      organisation_id: verification.organisationId,
      fact: verification.fact,
      status_name: verification.statusName,
      person_id: verification.personId,
      source: verification.source,
      verified_by: verification.verifiedBy,
      verifier_name: verification.verifierName,
      evidence_id: verification.evidenceId,
      request_id: verification.requestId,
      verified_at: verification.now,
      expires_at: verification.expiresAt,
    })
    .execute();
}

/** Ends every verification of an organisation, and an operator's word for it: nothing of it is public any more. */
export async function endVerifications(tx: Connection, organisationId: string, now: Date): Promise<void> {
  await tx
    .updateTable("verification")
    .set({ ended_at: now })
    .where("organisation_id", "=", organisationId)
    .where("ended_at", "is", null)
    .execute();
  await tx
    .updateTable("organisation")
    .set({ origin: "manual" })
    .where("id", "=", organisationId)
    .where("origin", "=", "imported")
    .execute();
}

/** A notice on a public content. */
export type Notice = {
  id: string;
  receiptCode: string;
  subject: "listing" | "organisation";
  listingId: string | null;
  organisationId: string;
  regionCode: string;
  reason: string;
  words: string;
  contactEmail: string | null;
  status: string;
  createdAt: Date;
};

/** A notice, locked until the transaction ends, or null. */
export async function lockNotice(tx: Connection, noticeId: string): Promise<Notice | null> {
  const row = await tx
    .selectFrom("notice")
    .select([
      "id",
      "receipt_code as receiptCode",
      "subject_kind",
      "listing_id as listingId",
      "organisation_id as organisationId",
      "region_code as regionCode",
      "reason",
      "words",
      "contact_email as contactEmail",
      "status",
      "created_at as createdAt",
    ])
    .where("id", "=", noticeId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const { subject_kind, ...notice } = row;
  return { ...notice, subject: subject_kind === "listing" ? "listing" : "organisation" };
}

/** A notice to write; `formKey` comes with the form. */
export type NewNotice = Pick<
  Notice,
  "receiptCode" | "subject" | "listingId" | "organisationId" | "regionCode" | "reason" | "words" | "contactEmail"
> & { formKey: string | null; now: Date };

/** Writes a notice and gives its id, or null when the same form has made one already. */
export async function insertNotice(tx: Connection, notice: NewNotice): Promise<string | null> {
  const row = await tx
    .insertInto("notice")
    .values({
      id: newId(),
      receipt_code: notice.receiptCode,
      subject_kind: notice.subject,
      listing_id: notice.listingId,
      organisation_id: notice.organisationId,
      region_code: notice.regionCode,
      reason: notice.reason,
      words: notice.words,
      contact_email: notice.contactEmail,
      form_key: notice.formKey,
      created_at: notice.now,
    })
    .onConflict((conflict) => conflict.column("form_key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The receipt of the notice a form has made, or null. */
export async function findReceiptOfForm(db: Connection, formKey: string): Promise<string | null> {
  const row = await db.selectFrom("notice").select("receipt_code").where("form_key", "=", formKey).executeTakeFirst();
  return row?.receipt_code ?? null;
}

/** An organisation that everyone may see, or null. */
export async function findPublicOrganisation(
  db: Connection,
  organisationId: string,
): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom("organisation")
    .select(["organisation.id", "organisation.name"])
    .where("organisation.id", "=", organisationId)
    .where(isPublicOrganisation)
    .executeTakeFirst();
  return row ?? null;
}

/** Settles a notice. */
export async function settleNotice(
  tx: Connection,
  change: { noticeId: string; status: "upheld" | "dismissed"; now: Date },
): Promise<void> {
  await tx
    .updateTable("notice")
    .set({ status: change.status, decided_at: change.now })
    .where("id", "=", change.noticeId)
    .execute();
}
