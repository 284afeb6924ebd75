import type { RefusalKind } from "../refusals/refusal-kind.ts";

export const moderationRefusals = {
  case_not_found: "not_found",
  case_already_decided: "conflict",
  case_changed_meanwhile: "conflict",
  undo_too_late: "conflict",
  decision_not_found: "not_found",
  outcome_not_possible: "invalid",
  representative_first: "conflict",
  expiry_already_past: "invalid",
} as const satisfies Record<string, RefusalKind>;
