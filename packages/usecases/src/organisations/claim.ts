import { insertMembership } from "@maillage/database/organisations/memberships.queries";
import type { KnownOrganisation } from "@maillage/database/organisations/organisations.queries";
import {
  insertVerificationRequest,
  type NewVerificationRequest,
} from "@maillage/database/organisations/verifications.queries";
import type { AuditLine, Work } from "../verbs/verb.ts";

/** Someone who says they represent an organisation, and how they say it. */
type Claim = {
  organisation: Pick<KnownOrganisation, "id" | "regionCode">;
  personId: string;
  statement: string;
  /** For an imported record without a SIREN: which organisation it is. */
  siret?: NewVerificationRequest["siret"];
};

/**
 * Makes the person administrator and asks the CRESS of the region whether they represent the organisation.
 * `approved` for an organisation they have just registered, which is empty; `requested` for one that was there without
 * anyone: its conversations are opened to them when the CRESS has said yes, not before.
 * @returns the membership's id, or null when they have one already
 */
export async function claimOrganisation(
  work: Work,
  claim: Claim & { status: "approved" | "requested" },
): Promise<string | null> {
  const { organisation, personId, statement, status } = claim;
  const membershipId = await insertMembership(work.tx, {
    organisationId: organisation.id,
    personId,
    role: "administrator",
    status,
    message: statement,
    decidedBy: null,
    now: work.now,
  });
  if (membershipId === null) return null;
  await askWhetherRepresentative(work, claim);
  return membershipId;
}

/** Puts the question to the CRESS of the region, unless it waits already. */
export async function askWhetherRepresentative(work: Work, claim: Claim): Promise<void> {
  await insertVerificationRequest(work.tx, {
    organisationId: claim.organisation.id,
    fact: "representative",
    declaredStatus: null,
    personId: claim.personId,
    statement: claim.statement,
    evidenceId: null,
    regionCode: claim.organisation.regionCode,
    siret: claim.siret,
    now: work.now,
  });
}

/** The log line of something done to an organisation. */
export function organisationAudit(
  action: string,
  organisation: Pick<KnownOrganisation, "id" | "regionCode">,
  details?: AuditLine["details"],
): AuditLine {
  const { id, regionCode } = organisation;
  const line = { action: `organisation.${action}`, subjectKind: "organisation", subjectId: id, regionCode };
  return details ? { ...line, details } : line;
}
