import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { describeFailure } from "@maillage/api/failures";
import { faultOf } from "@maillage/api/fault";
import type { ApiParts } from "./api-parts.ts";
import { jsonAnswer } from "./json-answer.ts";
import { type Measures, routeOf } from "./measures.ts";
import { openDataRoutes } from "./open-data-routes.ts";
import type { ApiBindings } from "./request-origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { answerTrpc } from "./trpc-door.ts";

const largestBody = 1_048_576;

/** The procedures a /trpc path names; a name of no procedure is only counted as such, for it may be anything. */
function proceduresIn(context: Context, { router }: ApiParts): string | undefined {
  if (!context.req.path.startsWith("/trpc/")) return undefined;
  const names = context.req.path.slice("/trpc/".length).split(",");
  return names
    .map((name) => (Object.hasOwn(router._def.procedures, name) ? name : "?"))
    .slice(0, 10)
    .join(",");
}

/** One line a request: method, route, procedures, status, time. Neither query nor address nor person. */
function requestLog(parts: ApiParts): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - start);
    const { method } = context.req;
    parts.log.info(
      {
        method,
        route: routeOf(context),
        procedures: proceduresIn(context, parts),
        status: context.res.status,
        milliseconds,
      },
      "request",
    );
  };
}

const tooLarge = (): Response => {
  const answer = jsonAnswer(
    { erreur: "Ce que vous envoyez dépasse 1\u00a0Mo. Envoyez les fichiers par le site." },
    413,
  );
  answer.headers.set("cache-control", "no-store");
  return answer;
};

/** The product for everyone but the site: procedures, open data, feed, health and measures, behind one gate. */
export function createApiApp(parts: ApiParts, measures: Measures): Hono<ApiBindings> {
  const app = new Hono<ApiBindings>();
  app.use(requestLog(parts), measures.middleware, securityHeaders({ https: parts.siteUrl.startsWith("https:") }));
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", async (context) =>
    (await parts.isReady()) ? context.text("ready") : context.text("not ready", 503, { "retry-after": "5" }),
  );
  app.get("/metrics", async (context) =>
    context.body(await measures.text(), 200, { "content-type": measures.contentType }),
  );
  app.use("/trpc/*", bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  app.all("/trpc/*", (context) => answerTrpc(parts, context));
  app.route("/api/v1", openDataRoutes(parts));
  app.notFound((context) =>
    context.json(
      { erreur: "Cette adresse n’existe pas. Les données ouvertes sont décrites à /api/v1/openapi.json." },
      404,
    ),
  );
  app.onError((error, context) => {
    const { status, message } = describeFailure(error);
    parts.log.error({ route: routeOf(context), fault: faultOf(error) }, "request failed");
    return jsonAnswer({ erreur: message }, status);
  });
  return app;
}
