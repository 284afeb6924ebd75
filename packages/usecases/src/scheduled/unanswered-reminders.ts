import { takeUnanswered } from "@maillage/database/conversations/messages.queries";
import { reminderAfterDays } from "@maillage/domain/conversations/partnership.rules";
import { conversationAudit, conversationPath } from "../conversations/own-conversation.ts";
import { lettersToOrganisation } from "../letters/letters-to-organisation.ts";
import type { OutgoingLetter } from "../letters/queue-letters.ts";
import { type House, verb } from "../verbs/verb.ts";
import { houseCall, noInput } from "./in-batches.ts";

const remindOfAnswers = verb("remind-of-answers", {
  policy: "house",
  input: noInput,
  permission: async () => undefined,
  change: async (work) => {
    const before = new Date(work.now.getTime() - reminderAfterDays * 86_400_000);
    const waiting = await takeUnanswered(work.tx, { before, now: work.now });
    const letters: OutgoingLetter[] = [];
    for (const { askedToId, askedByName, listingTitle, conversationId } of waiting) {
      const data = {
        listingTitle,
        organisationName: askedByName,
        days: reminderAfterDays,
        path: conversationPath(conversationId),
      };
      letters.push(...(await lettersToOrganisation(work, askedToId, { template: "answer_awaited", data })));
    }
    return {
      value: waiting.length,
      letters,
      audit: waiting.map((row) => conversationAudit("answer.awaited", row.conversationId)),
    };
  },
});

/** Reminds, once, the side that has not answered for five days. */
export function unansweredReminders(house: House): Promise<number> {
  return remindOfAnswers(houseCall(house), {});
}
