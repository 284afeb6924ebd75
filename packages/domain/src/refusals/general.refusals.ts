import type { RefusalKind } from "./refusal-kind.ts";

export const generalRefusals = {
  sign_in_needed: "unauthenticated",
  not_allowed: "forbidden",
  not_found: "not_found",
  organisation_needed: "forbidden",
  password_needed_again: "forbidden",
  too_many_attempts: "too_many",
  commune_unknown: "invalid",
  cursor_not_valid: "invalid",
  already_being_done: "conflict",
  file_too_large: "invalid",
  file_type_refused: "invalid",
  quota_reached: "too_many",
} as const satisfies Record<string, RefusalKind>;
