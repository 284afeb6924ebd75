import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** What Prometheus reads: how many requests, how long, and the process itself. Routes, never addresses or people. */
export type Measures = { text: () => Promise<string>; contentType: string; middleware: MiddlewareHandler };

const known = new Set(["GET", "HEAD", "POST", "OPTIONS"]);

/** The route's pattern, never the address asked: `/api/v1/annonces/:id`, `/trpc/*`; `/*` is none of ours. */
export function routeOf(context: Context): string {
  const paths = matchedRoutes(context).map(({ path }) => path);
  return paths.find((path) => !path.includes("*")) ?? paths.at(-1) ?? "/*";
}

/** Opens a registry of its own, so that two applications in one process (tests) do not meet. */
export function openMeasures(options: { process: boolean }): Measures {
  const registry = new Registry();
  if (options.process) collectDefaultMetrics({ register: registry, prefix: "maillage_" });
  const labelNames = ["method", "route", "status"] as const;
  const requests = new Counter({
    name: "maillage_http_requests_total",
    help: "Requests answered.",
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: "maillage_http_request_duration_seconds",
    help: "How long requests took.",
    labelNames,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const middleware: MiddlewareHandler = async (context, next) => {
    const start = performance.now();
    await next();
    const method = known.has(context.req.method) ? context.req.method : "other";
    const labels = { method, route: routeOf(context), status: String(context.res.status) };
    requests.inc(labels);
    seconds.observe(labels, (performance.now() - start) / 1000);
  };
  return { text: () => registry.metrics(), contentType: registry.contentType, middleware };
}
