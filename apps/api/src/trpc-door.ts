import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "hono";
import { openContext } from "@maillage/api/context";
import { describeFailure } from "@maillage/api/failures";
import { faultOf } from "@maillage/api/fault";
import type { ApiParts } from "./api-parts.ts";
import { type ApiBindings, addressOf } from "./request-origin.ts";
import { whyStopped } from "./trpc-gate.ts";

const largestBatch = 10;

// tRPC would answer before its procedures have ended, when the session's cookie can no longer be set.
function withoutStreaming(request: Request): Request {
  if (!request.headers.has("trpc-accept")) return request;
  const headers = new Headers(request.headers);
  headers.delete("trpc-accept");
  return new Request(request, { headers });
}

function longestWait(errors: readonly unknown[]): Record<string, string> {
  const failures = errors.map(describeFailure);
  const minutes = Math.max(0, ...failures.map(({ details }) => details.retryAfterMinutes ?? 0));
  if (minutes > 0) return { "retry-after": String(minutes * 60) };
  return failures.some(({ status }) => status === 503) ? { "retry-after": "60" } : {};
}

/** Answers /trpc: the gate, then who asks, then the procedures; the session's cookie leaves with the answer. */
export async function answerTrpc(parts: ApiParts, context: Context<ApiBindings>): Promise<Response> {
  const { method, raw } = context.req;
  const stopped = whyStopped({ method, headers: raw.headers, siteUrl: parts.siteUrl });
  if (stopped) return context.json({ erreur: stopped.message }, stopped.status);
  const cookies: string[][] = [];
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: withoutStreaming(raw),
    router: parts.router,
    maxBatchSize: largestBatch,
    createContext: async () => {
      const opened = await openContext(parts.house, {
        cookieHeader: raw.headers.get("cookie"),
        secure: parts.cookieSecure,
        address: addressOf(context, parts.trustProxy),
        device: raw.headers.get("user-agent") ?? "",
      });
      cookies.push(opened.cookies);
      return opened.context;
    },
    responseMeta: ({ errors }) => ({ headers: { ...longestWait(errors), "cache-control": "private, no-store" } }),
    onError: ({ error, path }) => {
      if (describeFailure(error).status >= 500)
        parts.log.error({ procedure: path, fault: faultOf(error) }, "procedure failed");
    },
  });
  for (const cookie of cookies.flat()) response.headers.append("set-cookie", cookie);
  return response;
}
