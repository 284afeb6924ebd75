import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { type Refusal, RefusalError, refusalKinds } from "@maillage/domain/refusals/refusal";
import { refusalInFrench } from "@maillage/domain/refusals/refusal.fr";
import type { RefusalKind } from "@maillage/domain/refusals/refusal-kind";

/** The one table from a sort of refusal to HTTP. */
export const httpStatusOf = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
} as const satisfies Record<RefusalKind, number>;

const trpcCodeOf = {
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  too_many: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
} as const satisfies Record<RefusalKind, TRPCError["code"]>;

/** One field to mend, and the sentence that says how. `field` is a path: `content.title`. */
export type FieldProblem = { field: string; message: string };

/** What may be said of a failure: a status, a French sentence, the fields to mend. */
export type Failure = {
  status: number;
  message: string;
  details: { refusal?: Refusal["code"]; retryAfterMinutes?: number; problems?: readonly FieldProblem[] };
};

/** The refusal behind an error, or null when it is none of ours. */
function refusalBehind(error: unknown): Refusal | null {
  if (error instanceof RefusalError) return error.refusal;
  return error instanceof Error && error.cause !== undefined ? refusalBehind(error.cause) : null;
}

function describeRefusal(refusal: Refusal): Failure {
  const message = refusalInFrench(refusal);
  const problems = refusal.problems ?? (refusal.field === undefined ? undefined : [{ field: refusal.field, message }]);
  const minutes = refusal.values?.["minutes"];
  return {
    status: httpStatusOf[refusalKinds[refusal.code]],
    message,
    details: {
      refusal: refusal.code,
      ...(problems ? { problems } : {}),
      ...(typeof minutes === "number" ? { retryAfterMinutes: minutes } : {}),
    },
  };
}

/** How node and PostgreSQL say that there is nobody to answer, or no room left (errcodes 08, 53, 57P). */
const awayCodes = /^(?:E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN)|08...|53...|57P0[1-3])$/;
/** The driver's own sentences, which carry no code. */
const awaySentences =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error comes from a database that is away: stopped, restarting, full. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return awayCodes.test(code) || awaySentences.test(error.message) || isDatabaseAway(error.cause);
}

/** What may be said of any error. A fault of ours says nothing of itself. */
export function describeFailure(error: unknown): Failure {
  const refusal = refusalBehind(error);
  if (refusal) return describeRefusal(refusal);
  if (isDatabaseAway(error)) {
    return {
      status: 503,
      message: "Maillage est indisponible pour un instant. Réessayez dans une minute.",
      details: {},
    };
  }
  if (error instanceof TRPCError && error.code === "BAD_REQUEST") {
    const problems = error.cause instanceof ZodError ? problemsOf(error.cause) : [];
    return {
      status: 400,
      message: problems[0]?.message ?? "Cette demande n’est pas complète ou pas lisible.",
      details: { problems },
    };
  }
  if (error instanceof TRPCError && error.code !== "INTERNAL_SERVER_ERROR") {
    return {
      status: error.code === "NOT_FOUND" ? 404 : 400,
      message: "Cette demande n’est pas possible.",
      details: {},
    };
  }
  return { status: 500, message: "Un incident est survenu de notre côté. Réessayez dans un instant.", details: {} };
}

function problemsOf(error: ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ field: issue.path.map(String).join("."), message: issue.message }));
}

/** Gives a refusal, or a database that is away, its tRPC code; any other error is passed on as it is. */
export function toTrpcError(error: TRPCError): TRPCError {
  const refusal = refusalBehind(error);
  if (!refusal && isDatabaseAway(error))
    return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "unavailable", cause: error.cause });
  return refusal
    ? new TRPCError({ code: trpcCodeOf[refusalKinds[refusal.code]], message: refusal.code, cause: error.cause })
    : error;
}
