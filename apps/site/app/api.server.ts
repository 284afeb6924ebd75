import type { RouterContextProvider } from "react-router";
import { openContext } from "@maillage/api/context";
import { type Caller, createCaller } from "@maillage/api/router";
import { deviceName } from "./accounts/device-name.ts";
import { throwAsPage } from "./forms/refusals.server.ts";
import { factsOf } from "./request-context.server.ts";
import { configuration, theHouse } from "./runtime.server.ts";

/** What every loader and action receives of a request. */
export type RequestArgs = { request: Request; context: Readonly<RouterContextProvider> };

/** The product's procedures, called in process in the name of the person behind the request. */
export type Api = Caller;

// The loaders of one page run side by side and share their context: who asks is found once for all of them.
const callers = new WeakMap<object, Promise<Api>>();

async function open({ request, context }: RequestArgs): Promise<Api> {
  const facts = factsOf(context);
  const opened = await openContext(theHouse(), {
    cookieHeader: request.headers.get("cookie"),
    secure: configuration.cookieSecure,
    address: facts.address,
    device: deviceName(request.headers.get("user-agent") ?? ""),
  });
  facts.setCookies = opened.cookies;
  return createCaller(opened.context);
}

/** The only door to data: the API of this request. A database out of reach becomes the 503 page. */
export async function apiFor(args: RequestArgs): Promise<Api> {
  const known = callers.get(args.context);
  if (known) return known;
  const caller = open(args).catch((error: unknown) => throwAsPage(error, args.request));
  callers.set(args.context, caller);
  return caller;
}
