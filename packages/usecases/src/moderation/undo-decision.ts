import { insertDecisionUndo, lockDecision } from "@maillage/database/moderation/decisions.queries";
import { undoSeconds } from "@maillage/domain/moderation/decision";
import { undoDecisionInput } from "@maillage/domain/moderation/moderation.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { verb } from "../verbs/verb.ts";

/** Takes one's own decision back while its seconds run; the log keeps both. */
export const undoDecision = verb("undo-decision", {
  policy: "moderator",
  input: undoDecisionInput,
  permission: async (work, input) => {
    const decision = await lockDecision(work.tx, input.decisionId);
    if (!decision || decision.decidedBy !== work.actor.personId) refuse("decision_not_found");
    return decision;
  },
  change: async (work, { subject: decision }) => {
    const tooLate = decision.carriedOutAt !== null || work.now.getTime() >= decision.takesEffectAt.getTime();
    if (tooLate || decision.undone) refuse("undo_too_late", { values: { seconds: undoSeconds } });
    await insertDecisionUndo(work.tx, { decisionId: decision.id, undoneBy: work.actor.personId, now: work.now });
    return {
      value: { subject: decision.subject, id: decision.subjectId },
      audit: {
        action: "decision.undone",
        subjectKind: decision.subject,
        subjectId: decision.subjectId,
        regionCode: decision.regionCode,
        details: { outcome: decision.outcome },
      },
    };
  },
});
