import type { RefusalKind } from "../refusals/refusal-kind.ts";

export const conversationRefusals = {
  conversation_not_found: "not_found",
  reply_to_own_listing: "conflict",
  already_replied: "conflict",
  listing_not_open: "conflict",
  partnership_step_impossible: "conflict",
} as const satisfies Record<string, RefusalKind>;
