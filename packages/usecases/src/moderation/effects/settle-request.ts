import { findAccount } from "@maillage/database/accounts/people.queries";
import { resumeListingsOf } from "@maillage/database/listings/suspensions.queries";
import type { Decision } from "@maillage/database/moderation/decisions.queries";
import { findRegionDesk } from "@maillage/database/moderation/regions.queries";
import {
  insertVerification,
  settleVerificationRequest,
  type VerificationRequest,
} from "@maillage/database/moderation/requests.queries";
import { settleClaim } from "@maillage/database/organisations/claims.queries";
import { giveSiret } from "@maillage/database/organisations/siren-claims.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import { redress } from "@maillage/domain/moderation/decision";
import { calendarDate, endOfDay } from "@maillage/domain/wording/dates.fr";
import { lettersToOrganisation } from "../../letters/letters-to-organisation.ts";
import type { OutgoingLetter } from "../../letters/queue-letters.ts";
import { makeFindable } from "../../search/make-findable.ts";
import type { Work } from "../../verbs/verb.ts";

/** Writes the verification a desk has granted, or says why it has not. */
export async function settleRequest(
  work: Work,
  decision: Decision,
  request: VerificationRequest,
): Promise<OutgoingLetter[]> {
  const accepted = decision.outcome === "accepted";
  await settleVerificationRequest(work.tx, {
    requestId: request.id,
    status: accepted ? "accepted" : "refused",
    now: work.now,
  });
  const claimant = await settleClaimOf(work, decision, request);
  const organisation = await findStanding(work.tx, request.organisationId, work.now);
  const said = {
    organisationName: organisation?.name ?? "",
    fact: request.fact,
    path: `/espace/structures/${request.organisationId}`,
  };
  if (!accepted) {
    const data = { ...said, reasons: decision.reasons, words: decision.words, redress };
    // Not of the organisation, or no longer: they alone hear of it, and their own space is what they can open.
    if (claimant) return [{ template: "verification_refused", data: { ...data, path: "/espace" }, to: claimant }];
    return lettersToOrganisation(work, request.organisationId, { template: "verification_refused", data });
  }
  if (request.claimedSiret !== null)
    await giveSiret(work.tx, { organisationId: request.organisationId, siret: request.claimedSiret, now: work.now });
  const desk = await findRegionDesk(work.tx, request.regionCode);
  const byCress = decision.decidedForOrganisationId !== null;
  await insertVerification(work.tx, {
    organisationId: request.organisationId,
    fact: request.fact,
    statusName: request.declaredStatus,
    personId: request.personId,
    source: byCress ? "cress" : "national_team",
    verifiedBy: decision.decidedBy,
    verifierName: byCress ? desk.moderatorName : "l’équipe nationale de Maillage",
    evidenceId: request.evidenceId,
    requestId: request.id,
    now: work.now,
    expiresAt: decision.expiresOn === null ? null : endOfDay(decision.expiresOn),
  });
  const back = { organisationId: request.organisationId, now: work.now, today: calendarDate(work.now) };
  const backOnline = request.fact === "representative" ? (await resumeListingsOf(work.tx, back)).length : 0;
  if (backOnline > 0) await makeFindable(work);
  const data = { ...said, backOnline };
  return lettersToOrganisation(work, request.organisationId, { template: "verification_accepted", data });
}

/**
 * Lets in, or not, whoever says they represent an organisation; one in on their own word only leaves it.
 * @returns whom to write to instead of its members: the one just refused
 */
async function settleClaimOf(
  work: Work,
  decision: Decision,
  request: VerificationRequest,
): Promise<OutgoingLetter["to"] | null> {
  const { organisationId, personId } = request;
  if (request.fact !== "representative" || personId === null) return null;
  const outcome = decision.outcome === "accepted" ? "approved" : "refused";
  const claim = { organisationId, personId, outcome, decidedBy: decision.decidedBy, now: work.now } as const;
  if (!(await settleClaim(work.tx, claim)) || outcome === "approved") return null;
  const account = await findAccount(work.tx, personId);
  return account && { email: account.email, personId };
}
