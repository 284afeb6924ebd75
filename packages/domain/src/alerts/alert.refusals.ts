import type { RefusalKind } from "../refusals/refusal-kind.ts";

export const alertRefusals = {
  alert_not_found: "not_found",
  alert_feed_not_found: "not_found",
  alerts_too_many: "conflict",
  alert_too_broad: "conflict",
  alert_words_say_nothing: "invalid",
} as const satisfies Record<string, RefusalKind>;
