import { createHash } from "node:crypto";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { openContext } from "@maillage/api/context";
import { listCommunes } from "@maillage/api/open-data/communes";
import { listComplementsOf } from "@maillage/api/open-data/complements";
import { atomFeed } from "@maillage/api/open-data/feed";
import { listListings, listNewest, showListing } from "@maillage/api/open-data/listings";
import { openApiDocument } from "@maillage/api/open-data/openapi";
import type { Asked, Reply } from "@maillage/api/open-data/reply";
import type { ApiParts } from "./api-parts.ts";
import { jsonAnswer } from "./json-answer.ts";
import { type ApiBindings, addressOf, publicUrl } from "./request-origin.ts";

type RouteContext = Context<ApiBindings>;
type Answer<Value> = (asked: Asked, context: RouteContext) => Promise<Reply<Value>>;
type Rendering<Value> = (value: Value, context: RouteContext) => Response;

/** Anyone may read these, from any page; a minute old is fresh enough. */
const openToAll: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers, status } = context.res;
  headers.set("access-control-allow-origin", "*");
  headers.set("cross-origin-resource-policy", "cross-origin");
  headers.set("cache-control", status === 200 || status === 304 ? "public, max-age=60" : "no-store");
  if (status === 503) headers.set("retry-after", "60");
};

/** Told at once: the usual way asks another thread, which takes longer than the sum itself. */
const generateDigest = (body: Uint8Array): ArrayBuffer => {
  const digest = Uint8Array.from(createHash("sha1").update(body).digest());
  return digest.buffer;
};

/** The open data: always answered as to a visitor, whatever cookie comes along. */
export function openDataRoutes(parts: ApiParts): Hono<ApiBindings> {
  const routes = new Hono<ApiBindings>();
  routes.use(openToAll, compress(), etag({ generateDigest }));

  const get = <Value>(
    path: string,
    answer: Answer<Value>,
    render: Rendering<Value> = (value) => jsonAnswer(value),
  ): void => {
    routes.get(path, async (context) => {
      const reply = await ask(parts, context, answer);
      return "value" in reply ? render(reply.value, context) : jsonAnswer(reply.problem, reply.status);
    });
  };

  routes.get("/", (context) => {
    const here = publicUrl(context, parts.trustProxy).replace(/\/$/, "");
    const addresses = ["annonces", "annonces.atom", "communes", "openapi.json"];
    return jsonAnswer(Object.fromEntries(addresses.map((name) => [name, `${here}/${name}`])));
  });
  get("/annonces", listListings);
  get("/annonces.atom", listNewest, ({ annonces }, context) => {
    const feed = atomFeed({
      title: "Maillage\u00a0: les annonces les plus récentes",
      listings: annonces,
      selfUrl: publicUrl(context, parts.trustProxy),
      pageUrl: `${parts.siteUrl}/annonces`,
    });
    return context.body(feed, 200, { "content-type": "application/atom+xml; charset=utf-8" });
  });
  get("/annonces/:id", (asked, context) => showListing({ ...asked, id: context.req.param("id") ?? "" }));
  get("/annonces/:id/correspondances", (asked, context) =>
    listComplementsOf({ ...asked, id: context.req.param("id") ?? "" }),
  );
  get("/communes", listCommunes);
  routes.get("/openapi.json", () => jsonAnswer(openApiDocument("/")));

  routes.options("*", (context) => context.body(null, 204, { "access-control-allow-methods": "GET, HEAD" }));
  routes.all("*", (context) => {
    const reads = context.req.method === "GET" || context.req.method === "HEAD";
    if (reads) return context.json({ erreur: "Cette adresse n’existe pas. Voyez /api/v1/openapi.json." }, 404);
    return context.json({ erreur: "Ces données se lisent seulement, avec GET." }, 405, { allow: "GET, HEAD" });
  });
  return routes;
}

async function ask<Value>(parts: ApiParts, context: RouteContext, answer: Answer<Value>): Promise<Reply<Value>> {
  const address = addressOf(context, parts.trustProxy);
  const asked = { cookieHeader: null, secure: parts.cookieSecure, address, device: "" };
  const opened = await openContext(parts.house, asked);
  const query = new URL(context.req.url).searchParams;
  return answer({ context: opened.context, query, siteUrl: parts.siteUrl }, context);
}
