import { markConversationRead } from "@maillage/usecases/conversations/mark-conversation-read";
import { replyToListing } from "@maillage/usecases/conversations/reply-to-listing";
import { sendMessage } from "@maillage/usecases/conversations/send-message";
import { takePartnershipStep } from "@maillage/usecases/conversations/take-partnership-step";
import type { Cast } from "./cast.ts";
import { conversations, type Moment, type Opening } from "./demo-conversations.ts";

type Ids = { idOf: (reference: string) => Promise<string>; collectionId: string };

async function open({ as }: Cast, { idOf, collectionId }: Ids, { listing, who, daysAgo, says }: Opening) {
  const listingId = listing === "collection" ? collectionId : await idOf(listing);
  return replyToListing(as(...who, daysAgo), { listingId, body: says });
}

async function tell({ as }: Cast, conversationId: string, { who, daysAgo, ...done }: Moment): Promise<void> {
  const call = as(...who, daysAgo);
  if ("says" in done) await sendMessage(call, { conversationId, body: done.says, key: null });
  else if ("step" in done) {
    const { step: status, reason = null, words = "" } = done;
    await takePartnershipStep(call, { conversationId, status, reason, words });
  } else await markConversationRead(call, { conversationId });
}

/** Tells every conversation of the demonstration, in the order its people lived it. */
export async function tellConversations(cast: Cast, ids: Ids): Promise<void> {
  for (const { opening, moments } of conversations) {
    const { conversationId } = await open(cast, ids, opening);
    for (const moment of moments) await tell(cast, conversationId, moment);
  }
}
