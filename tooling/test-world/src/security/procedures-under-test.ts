import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import type { Policy } from "@maillage/domain/permissions/policy";

/** What the tests know of a procedure: all of it read from the router, so that a new one is tested unasked. */
export type ProcedureUnderTest = {
  path: string;
  type: "query" | "mutation";
  /** Whom it says it lets in; null when it does not say. */
  policy: Policy | null;
  /** Its input's schema; null when it takes anything at all. */
  input: z.ZodType | null;
};

// tRPC keeps these on every procedure, outside of its public types.
type Inside = { _def: { type: string; meta?: { policy?: Policy }; inputs: unknown[] } };

/** Every procedure of a router. None may be loaded lazily: those would be missing here. */
export function proceduresOf(router: AnyRouter): ProcedureUnderTest[] {
  return Object.entries(router._def.procedures).map(([path, procedure]) => {
    // See `Inside`; the tests below would see an empty list at once.
    const { type, meta, inputs } = (procedure as Inside)._def;
    const [input] = inputs;
    return {
      path,
      type: type === "mutation" ? "mutation" : "query",
      policy: meta?.policy ?? null,
      input: input instanceof z.ZodType ? input : null,
    };
  });
}
