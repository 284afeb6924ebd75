import type { Logger } from "pino";
import type { openHouse } from "@maillage/api/context";
import type { AppRouter } from "@maillage/api/router";

/** What every request works with. */
export type House = ReturnType<typeof openHouse>;

/** What the HTTP application needs to run. */
export type ApiParts = {
  house: House;
  /** The procedures served at /trpc; the product's, but for the tests that plant a faulty one. */
  router: AppRouter;
  isReady: () => Promise<boolean>;
  log: Logger;
  /** Origin of the site: its pages may post here, and the addresses of listings start with it. */
  siteUrl: string;
  /** Whether the session's cookie carries `Secure`. */
  cookieSecure: boolean;
  /** Whether `X-Forwarded-For` and `-Proto` of the proxy in front may be believed. */
  trustProxy: boolean;
};
