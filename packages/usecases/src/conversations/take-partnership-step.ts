import { insertPartnershipStep } from "@maillage/database/conversations/messages.queries";
import { takePartnershipStepInput } from "@maillage/domain/conversations/conversation.input";
import { whyNotStep } from "@maillage/domain/conversations/partnership.rules";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import { lettersToOrganisation } from "../letters/letters-to-organisation.ts";
import { actingOf } from "../verbs/acting-of.ts";
import { verb } from "../verbs/verb.ts";
import { conversationAudit, conversationPath, ownConversation } from "./own-conversation.ts";

/** Either side says where the partnership stands: agreed, done, or given up and why. The other side gets a letter. */
export const takePartnershipStep = verb("take-partnership-step", {
  policy: "contributor",
  input: takePartnershipStepInput,
  permission: (work, input) => ownConversation(work, input.conversationId),
  change: async (work, { input, subject: conversation }) => {
    refuseWhen(whyNotStep(conversation.partnershipStatus, input.status));
    const { status, words } = input;
    const reason = status === "given_up" ? input.reason : null;
    const { organisationId } = actingOf(work);
    const { partnershipId } = conversation;
    await insertPartnershipStep(work.tx, {
      partnershipId,
      status,
      reason,
      words,
      organisationId,
      personId: work.actor.personId,
      now: work.now,
    });
    const path = conversationPath(conversation.id);
    const data = { listingTitle: conversation.listingTitle, organisationName: conversation.ownName, status, path };
    return {
      value: { status },
      audit: conversationAudit("partnership.step", conversation.id, { status, reason }),
      letters: await lettersToOrganisation(work, conversation.otherSideId, { template: "partnership_step", data }),
    };
  },
});
