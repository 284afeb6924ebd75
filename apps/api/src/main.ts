// The product for everyone else: /trpc, open data, feed, health and measures. Drains its requests on SIGTERM.
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { pino } from "pino";
import { appRouter } from "@maillage/api/router";
import { readConfig } from "@maillage/config/configuration";
import { createApiApp } from "./api-app.ts";
import { openMeasures } from "./measures.ts";
import { openRuntime } from "./runtime.ts";

const configuration = readConfig();
const log = pino({ level: configuration.logLevel, base: { program: "api" } });
const { house, isReady, close } = openRuntime(configuration, log);
const { siteUrl, cookieSecure, trustProxy } = configuration;
const app = createApiApp(
  { house, router: appRouter, isReady, log, siteUrl, cookieSecure, trustProxy },
  openMeasures({ process: true }),
);
const server = createServer(getRequestListener(app.fetch));

let stopping = false;

/** Takes no new request, lets those under way end, then lets go of the database. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info("api stopping");
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), 10_000);
  await ended;
  clearTimeout(impatience);
  await close();
  log.info("api stopped");
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
server.once("error", (error) => {
  log.fatal({ reason: error.name, code: "code" in error ? error.code : undefined }, "api cannot listen");
  process.exitCode = 1;
  void stop();
});
server.listen(configuration.apiPort, configuration.host, () =>
  log.info({ port: configuration.apiPort }, "api listening"),
);
