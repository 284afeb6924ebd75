import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { bodyLimit as limitBody } from "hono/body-limit";
import { compress } from "hono/compress";
import type { RequestHandler } from "react-router";
import { faultOf } from "@maillage/api/fault";
import { bodyLimit, type Stopped, whyStopped } from "./gate.ts";
import { type SiteVariables, securityHeaders } from "./security-headers.ts";
import type { RequestFacts, SiteBuild, SiteParts } from "./site-build.ts";

type SiteContext = Context<SiteVariables>;

/** One line a request: method, path without its query (tokens travel there), status, time. Nothing about the person. */
function requestLog({ log }: SiteParts): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    const milliseconds = Math.round(performance.now() - start);
    log.info(
      { method: context.req.method, path: context.req.path, status: context.res.status, milliseconds },
      "request",
    );
  };
}

/** The visitor's address: the socket's, or the proxy's last word when the operator said it may be believed. */
function addressOf(context: SiteContext, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return forwarded || (getConnInfo(context).remote.address ?? "");
}

function assets(parts: SiteParts): MiddlewareHandler {
  return serveStatic({
    root: parts.clientFolder,
    precompressed: true,
    onFound: (_path, context) => {
      const named = context.req.path.startsWith("/assets/");
      context.header("Cache-Control", named ? "public, max-age=31536000, immutable" : "public, max-age=86400");
    },
  });
}

/** The page that says no, rendered like any other: same look, same language, status 403 or 413. */
async function refusalPage(handle: (request: Request) => Promise<Response>, context: SiteContext, reason: Stopped) {
  const url = new URL(`/requete-refusee?raison=${reason}`, context.req.url);
  if (context.req.path.endsWith(".data")) return context.text("", reason === "too_large" ? 413 : 403);
  return handle(new Request(url, { headers: { cookie: context.req.header("cookie") ?? "", host: url.host } }));
}

// What a signed-in person saw must not come back from the browser's cache on a shared machine.
function setCaching(context: SiteContext): void {
  const { headers } = context.res;
  if (headers.has("Cache-Control")) return;
  headers.set("Cache-Control", context.req.header("cookie") ? "private, no-store" : "no-cache");
}

/** Every page and action of the site behind one gate. */
export function createSiteApp(parts: SiteParts): Hono<SiteVariables> {
  const app = new Hono<SiteVariables>();
  app.use(requestLog(parts));
  app.use(securityHeaders(parts));
  app.get("/healthz", (context) => context.text("ok"));
  app.get("/readyz", async (context) => {
    const { isReady } = (await parts.loadBuild()).entry.module;
    return (await isReady()) ? context.text("ready") : context.text("not ready", 503);
  });
  if (!parts.development) {
    app.use("/assets/*", assets(parts));
    app.all("/assets/*", (context) => context.text("", 404));
    app.use("/favicon.svg", assets(parts));
  }
  app.use(compress({ encoding: "gzip" }));
  const tooLarge = async (context: SiteContext) => {
    await readToTheEnd(context.req.raw);
    return answer(parts, context, "too_large");
  };
  app.use((context, next) =>
    limitBody({ maxSize: bodyLimit(context.req.path.replace(/\.data$/, "")), onError: tooLarge })(context, next),
  );
  app.all("*", (context) => {
    const { method, path, raw } = context.req;
    return answer(parts, context, whyStopped({ method, path, headers: raw.headers }));
  });
  app.onError((error, context) => {
    parts.log.error({ fault: faultOf(error), path: context.req.path }, "request failed");
    return context.text(faultWords, 500);
  });
  return app;
}

const faultWords = "Une erreur est survenue. Réessayez dans un instant.";

/** What React Router answers to a fault where there is no page: a photo, a list of places. */
const isBareFault = ({ status, headers }: Response): boolean =>
  status === 500 && (headers.get("content-type") ?? "").startsWith("text/plain");

const mostReadForNothing = 100 * 1_048_576;
const longestReadForNothing = 20_000;

/**
 * Reads what is too heavy, keeping nothing: a browser shows the answer only once it has sent everything. Within reason:
 * beyond, the connection ends without one.
 */
async function readToTheEnd({ body }: Request): Promise<void> {
  if (!body || body.locked) return;
  const reader = body.getReader();
  const until = performance.now() + longestReadForNothing;
  for (let read = 0; read < mostReadForNothing && performance.now() < until; ) {
    const { done, value } = await reader.read();
    if (done) return;
    read += value.length;
  }
}

async function answer(parts: SiteParts, context: SiteContext, stopped: Stopped | null): Promise<Response> {
  const build = await parts.loadBuild();
  const handler = createRequestHandlerOnce(build, parts.development);
  const facts: RequestFacts = {
    nonce: context.get("nonce"),
    address: addressOf(context, parts.trustProxy),
    setCookies: [],
  };
  const handle = (request: Request) => handler(request, build.entry.module.contextFor(facts));
  const response = stopped ? await refusalPage(handle, context, stopped) : await handle(context.req.raw);
  context.res = isBareFault(response) ? context.text(faultWords, 500) : response;
  for (const cookie of facts.setCookies) context.res.headers.append("Set-Cookie", cookie);
  setCaching(context);
  return context.res;
}

const handlers = new WeakMap<SiteBuild, RequestHandler>();

function createRequestHandlerOnce(build: SiteBuild, development: boolean): RequestHandler {
  const known = handlers.get(build);
  if (known) return known;
  const handler = build.entry.module.createRequestHandler(build, development ? "development" : "production");
  handlers.set(build, handler);
  return handler;
}
