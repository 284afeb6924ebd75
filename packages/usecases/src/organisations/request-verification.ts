import { isEvidenceOf } from "@maillage/database/organisations/evidence.queries";
import { findOrganisationById } from "@maillage/database/organisations/organisations.queries";
import { insertVerificationRequest } from "@maillage/database/organisations/verifications.queries";
import { requestVerificationInput } from "@maillage/domain/organisations/organisation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import { actingOf } from "../verbs/acting-of.ts";
import { type Change, verb } from "../verbs/verb.ts";

/** Asks the CRESS of the region to verify a fact, with evidence when there is some. */
export const requestVerification = verb("request-verification", {
  policy: "administrator",
  input: requestVerificationInput,
  permission: async (work, { evidenceId }) => {
    const { organisationId } = actingOf(work);
    if (evidenceId !== null && !(await isEvidenceOf(work.tx, { documentId: evidenceId, organisationId }))) {
      refuse("evidence_not_found", { field: "evidenceId" });
    }
    return (await findOrganisationById(work.tx, organisationId)) ?? refuse("organisation_not_found");
  },
  change: async (work, { input, subject: { id, regionCode } }): Promise<Change<{ requestId: string }>> => {
    const { fact, statement, evidenceId } = input;
    const asked = await insertVerificationRequest(work.tx, {
      organisationId: id,
      fact,
      declaredStatus: fact === "ess_status" ? input.declaredStatus : null,
      personId: fact === "representative" ? signedInPersonId(work.actor) : null,
      statement,
      evidenceId,
      regionCode,
      now: work.now,
    });
    const requestId = asked ?? refuse("verification_already_asked");
    const audit = {
      action: "verification.requested",
      subjectKind: "verification_request",
      subjectId: requestId,
      regionCode,
    };
    return { value: { requestId }, audit: { ...audit, details: { organisationId: id, fact } } };
  },
});
