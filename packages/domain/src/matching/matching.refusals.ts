import type { RefusalKind } from "../refusals/refusal-kind.ts";

export const matchingRefusals = {
  complement_not_found: "not_found",
} as const satisfies Record<string, RefusalKind>;
