import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { pino } from "pino";
import { readConfig } from "@maillage/config/configuration";
import { createSiteApp } from "./server/site-app.ts";
import type { SiteBuild } from "./server/site-build.ts";

const configuration = readConfig();
const log = pino({ level: configuration.logLevel, base: { program: "site" } });
const development = configuration.environment === "development";
const inSite = (path: string) => fileURLToPath(new URL(path, import.meta.url));

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
type PagesSource = { loadBuild: () => Promise<SiteBuild>; middleware?: Middleware; close?: () => Promise<void> };

/** In development Vite compiles each page as it is asked for; in production the build is read once. */
async function pagesSource(): Promise<PagesSource> {
  if (!development) {
    const build: SiteBuild = await import(inSite("build/server/index.js"));
    return { loadBuild: async () => build };
  }
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ root: inSite("."), server: { middlewareMode: true } });
  return {
    // The virtual module is React Router's server build; its entry is our app/entry.server.tsx.
    loadBuild: async () => (await vite.ssrLoadModule("virtual:react-router/server-build")) as SiteBuild,
    middleware: vite.middlewares,
    close: () => vite.close(),
  };
}

const source = await pagesSource();
const app = createSiteApp({
  loadBuild: source.loadBuild,
  log,
  development,
  https: configuration.siteUrl.startsWith("https:"),
  trustProxy: configuration.trustProxy,
  tilesOrigin: configuration.mapTiles?.origin,
  clientFolder: inSite("build/client"),
});
const listener = getRequestListener(app.fetch);
const { middleware } = source;
const server = createServer((request, response) => {
  if (middleware) middleware(request, response, () => void listener(request, response));
  else void listener(request, response);
});

let stopping = false;

/** Takes no new request, lets those under way end, then lets go of the database. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info("site stopping");
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
  const { closeRuntime } = (await source.loadBuild()).entry.module;
  // Vite first: its pages hold a socket open that would keep the server waiting.
  await source.close?.();
  await ended;
  clearTimeout(impatience);
  await closeRuntime();
  log.info("site stopped");
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
server.once("error", (error) => {
  log.fatal({ err: error }, "site cannot listen");
  process.exitCode = 1;
  void stop();
});
server.listen(configuration.port, configuration.host, () => log.info({ port: configuration.port }, "site listening"));
