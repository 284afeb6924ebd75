import type { Logger } from "pino";
import type { createRequestHandler, RouterContextProvider, ServerBuild } from "react-router";

/** What the server tells pages of a request, and the cookies they give back (app/request-context.server.ts). */
export type RequestFacts = { nonce: string; address: string; setCookies: string[] };

/** What app/entry.server.tsx exports beside the page rendering: the only way from here to the runtime. */
export type EntryModule = {
  createRequestHandler: typeof createRequestHandler;
  contextFor: (facts: RequestFacts) => RouterContextProvider;
  isReady: () => Promise<boolean>;
  closeRuntime: () => Promise<void>;
};

export type SiteBuild = Omit<ServerBuild, "entry"> & {
  entry: { module: ServerBuild["entry"]["module"] & EntryModule };
};

/** What the HTTP application needs to run. */
export type SiteParts = {
  loadBuild: () => Promise<SiteBuild>;
  log: Logger;
  development: boolean;
  https: boolean;
  trustProxy: boolean;
  /** Where the background of the map comes from, when the operator chose one. */
  tilesOrigin?: string | undefined;
  /** Absolute path of the built client files. */
  clientFolder: string;
};
