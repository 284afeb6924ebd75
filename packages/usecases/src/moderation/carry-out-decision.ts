import { type Decision, lockDecision, markCarriedOut } from "@maillage/database/moderation/decisions.queries";
import { undoDecisionInput } from "@maillage/domain/moderation/moderation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { settleListing } from "./effects/settle-listing.ts";
import { settleNoticeCase } from "./effects/settle-notice.ts";
import { settleRequest } from "./effects/settle-request.ts";
import { settleRevisionCase } from "./effects/settle-revision.ts";
import { type Case, findCase, possibleOutcomes, versionOf } from "./open-case.ts";

/** What became of a decision whose moment had come. */
export type CarriedOut = { effect: "done" | "undone_before" | "done_before" | "void" | "too_early" };

/** Gives a decision its effect once its seconds of undo have passed: the worker's part. Safe to run twice. */
export const carryOutDecision = verb("carry-out-decision", {
  policy: "house",
  input: undoDecisionInput,
  permission: async (work, input) => (await lockDecision(work.tx, input.decisionId)) ?? refuse("decision_not_found"),
  change: async (work, { subject: decision }): Promise<Change<CarriedOut>> => {
    if (decision.undone) return { value: { effect: "undone_before" }, audit: [] };
    if (decision.carriedOutAt) return { value: { effect: "done_before" }, audit: [] };
    if (work.now.getTime() < decision.takesEffectAt.getTime()) {
      const startAfterSeconds = Math.ceil((decision.takesEffectAt.getTime() - work.now.getTime()) / 1000);
      const job = { queue: "carry-out-decision", payload: { decisionId: decision.id }, startAfterSeconds } as const;
      return { value: { effect: "too_early" }, audit: [], jobs: [job] };
    }
    return apply(work, decision);
  },
});

async function apply(work: Work, decision: Decision): Promise<Change<CarriedOut>> {
  const found = await findCase(work, decision.subject, decision.subjectId);
  const line = { subjectKind: decision.subject, subjectId: decision.subjectId, regionCode: decision.regionCode };
  // The author may have withdrawn it meanwhile, or written another text: then nobody has decided on what is there.
  if (!found || versionOf(found) !== decision.version || !possibleOutcomes(found).includes(decision.outcome)) {
    await markCarriedOut(work.tx, decision.id, { effect: "void", now: work.now });
    return {
      value: { effect: "void" },
      audit: { action: "decision.void", ...line, details: { outcome: decision.outcome } },
    };
  }
  await markCarriedOut(work.tx, decision.id, { effect: "done", now: work.now });
  const letters = await effectOf(work, decision, found);
  return {
    value: { effect: "done" },
    audit: { action: "decision.carried_out", ...line, details: { outcome: decision.outcome } },
    letters,
    // It has a SIRET now: the register fills in the rest, at once if it answers, else with the hourly round.
    jobs: givesSiret(decision, found) ? [{ queue: "complete-from-register", payload: {} }] : [],
  };
}

const givesSiret = (decision: Decision, found: Case): boolean =>
  decision.outcome === "accepted" && found.subject === "verification_request" && found.request.claimedSiret !== null;

function effectOf(work: Work, decision: Decision, found: Case): Promise<OutgoingLetter[]> {
  switch (found.subject) {
    case "listing":
      return settleListing(work, decision, found.listing);
    case "revision":
      return settleRevisionCase(work, decision, found);
    case "verification_request":
      return settleRequest(work, decision, found.request);
    case "notice":
      return settleNoticeCase(work, decision, found);
  }
}
