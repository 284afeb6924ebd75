import type { RefusalKind } from "../refusals/refusal-kind.ts";

export const accountRefusals = {
  sign_in_failed: "invalid",
  email_not_confirmed: "forbidden",
  password_too_common: "invalid",
  password_wrong: "invalid",
  sign_up_password_wrong: "invalid",
  link_not_valid: "invalid",
  last_administrator_cannot_leave: "conflict",
} as const satisfies Record<string, RefusalKind>;
