import type { z } from "zod";
import {
  findPendingDecision,
  insertDecision,
  insertStatementOfReasons,
} from "@maillage/database/moderation/decisions.queries";
import { findRegionDesk } from "@maillage/database/moderation/regions.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import {
  type DecisionOutcome,
  groundOf,
  reasonLabel,
  redress,
  undoSeconds,
} from "@maillage/domain/moderation/decision";
import { decideInput } from "@maillage/domain/moderation/moderation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { verb, type Work } from "../verbs/verb.ts";
import { type Case, openCase, possibleOutcomes, versionOf } from "./open-case.ts";

type Decide = z.output<typeof decideInput>;

/** Decides a case. Publication and letters wait for the seconds of undo; a restriction states its reasons at once. */
export const decide = verb("decide", {
  policy: "moderator",
  input: decideInput,
  permission: (work, input) => openCase(work, input.subject, input.id),
  change: async (work, { input, subject: found }) => {
    await checkDecidable(work, input, found);
    const takesEffectAt = new Date(work.now.getTime() + undoSeconds * 1000);
    const desk = await findRegionDesk(work.tx, found.regionCode);
    const decisionId = await insertDecision(work.tx, {
      ...input,
      subjectId: input.id,
      organisationId: found.organisationId,
      regionCode: found.regionCode,
      decidedBy: work.actor.personId,
      decidedForOrganisationId: work.actor.moderatedRegions.includes(found.regionCode)
        ? desk.cressOrganisationId
        : null,
      now: work.now,
      takesEffectAt,
    });
    await stateReasons(work, { decisionId, input, found });
    return {
      value: { decisionId, takesEffectAt },
      audit: {
        action: "decision.taken",
        subjectKind: input.subject,
        subjectId: input.id,
        regionCode: found.regionCode,
        details: { outcome: input.outcome, reasons: input.reasons, title: found.title },
      },
      jobs: [{ queue: "carry-out-decision", payload: { decisionId }, startAfterSeconds: undoSeconds }],
    };
  },
});

async function checkDecidable(work: Work, input: Decide, found: Case): Promise<void> {
  if (await findPendingDecision(work.tx, input.subject, input.id)) refuse("case_already_decided");
  const outcomes: readonly DecisionOutcome[] = possibleOutcomes(found);
  if (outcomes.length === 0) refuse("case_already_decided");
  if (input.outcome === "accepted" && found.subject === "verification_request" && found.sirenOfAnother)
    refuse("siren_of_another");
  if (!outcomes.includes(input.outcome)) refuse("outcome_not_possible", { field: "outcome" });
  if (input.version !== versionOf(found)) refuse("case_changed_meanwhile");
  if (input.expiresOn !== null && input.expiresOn <= calendarDate(work.now))
    refuse("expiry_already_past", { field: "expiresOn" });
  const publishes = (found.subject === "listing" || found.subject === "revision") && input.outcome === "accepted";
  if (!publishes) return;
  const standing = await findStanding(work.tx, found.organisationId, work.now);
  if (!standing?.representativeVerified) refuse("representative_first");
}

const restrictions = {
  listing: "not_published",
  revision: "not_published",
  verification_request: "not_verified",
  notice: "removed",
} as const;

async function stateReasons(
  work: Work,
  { decisionId, input, found }: { decisionId: string; input: Decide; found: Case },
): Promise<void> {
  if (input.outcome === "accepted" || input.outcome === "dismissed") return;
  const online = found.subject === "listing" && found.listing.status === "published";
  await insertStatementOfReasons(work.tx, {
    decisionId,
    restriction: online ? "removed" : restrictions[input.subject],
    facts: [...input.reasons.map(reasonLabel), input.words].join("\n"),
    ground: [...new Set(input.reasons.map(groundOf))].join("\n"),
    redress,
    now: work.now,
  });
}
