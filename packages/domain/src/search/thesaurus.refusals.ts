import type { RefusalKind } from "../refusals/refusal-kind.ts";

export const thesaurusRefusals = {
  concept_not_found: "not_found",
  concept_unknown: "invalid",
  concept_exists: "conflict",
} as const satisfies Record<string, RefusalKind>;
