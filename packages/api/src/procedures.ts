import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import { type Policy, whyNotAllowed } from "@maillage/domain/permissions/policy";
import { sayProblemsInFrench } from "@maillage/domain/refusals/input-problems.fr";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import { withStorableTexts } from "@maillage/domain/wording/storable-text";
import type { Call, Verb } from "@maillage/usecases/verbs/verb";
import { describeFailure, toTrpcError } from "./failures.ts";

/** Where a procedure puts the session it opened, or says that it has ended: a cookie, at both doors. */
export type SessionSink = { open(session: { token: string; kind: "member" | "moderator" }): void; close(): void };

/** What every procedure receives. */
export type Context = { call: Call; session: SessionSink };

/** What every procedure declares: whom it lets in. */
export type Meta = { policy: Policy };

sayProblemsInFrench();

const trpc = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // Only what a person may read leaves the house: never a message or a stack of ours.
    errorFormatter: ({ shape, error }) => {
      const failure = describeFailure(error);
      return {
        ...shape,
        message: failure.message,
        data: { code: shape.data.code, httpStatus: failure.status, ...failure.details },
      };
    },
  });

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/**
 * What every procedure goes through: the policy it declares, before its input is even looked at; texts made storable;
 * refusals named. One without a policy lets nobody in.
 */
const named = trpc.procedure.use(async ({ meta, ctx, next, getRawInput }) => {
  try {
    refuseWhen(whyNotAllowed(meta?.policy ?? "house", ctx.call.actor));
  } catch (cause) {
    throw toTrpcError(new TRPCError({ code: "FORBIDDEN", cause }));
  }
  const result = await next({ getRawInput: async () => withStorableTexts(await getRawInput()) });
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

/** A use case as a mutation, with the policy and the input it carries. */
export function mutation<Input extends z.ZodType, Value>(verb: Verb<Input, Value>) {
  return (
    named
      .meta({ policy: verb.policy })
      .input(verb.input)
      // tRPC has parsed it with this very schema; its conditional type cannot be resolved for a generic one.
      .mutation(({ ctx, input }): Promise<Value> => verb(ctx.call, input as z.output<Input>))
  );
}

/** Starts a query that lets in those a policy allows: `reading("observer").input(…).query(…)`. */
export function reading(policy: Exclude<Policy, "house">) {
  return named.meta({ policy });
}

/** Starts a mutation that needs more than its use case: opening and closing sessions. */
export function changing(policy: Exclude<Policy, "house">) {
  return named.meta({ policy });
}

/** For procedures that take nothing: anything sent is refused. */
export const nothing = z.strictObject({}).optional();
