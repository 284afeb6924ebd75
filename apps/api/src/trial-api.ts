import { pino } from "pino";
import { appRouter } from "@maillage/api/router";
import { createApiApp } from "./api-app.ts";
import type { ApiParts, House } from "./api-parts.ts";
import { openMeasures } from "./measures.ts";

/** Where the trial's site lives: its pages may post to /trpc. */
export const trialSite = "http://localhost:3000";

/** The application on a trial house, reached without a network, and all that it wrote to its log. */
export function openTrialApi(house: House, changes: Partial<ApiParts> = {}) {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line) => void lines.push(line) });
  const parts: ApiParts = {
    house,
    router: appRouter,
    isReady: async () => true,
    log,
    siteUrl: trialSite,
    cookieSecure: true,
    trustProxy: false,
    ...changes,
  };
  const app = createApiApp(parts, openMeasures({ process: false }));
  return {
    fetch: (request: Request) => app.fetch(request),
    log: () => lines.join(""),
    forgetLog: () => void lines.splice(0),
  };
}
