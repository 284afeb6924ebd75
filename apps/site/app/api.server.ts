import type { Caller } from "@maillage/api/router";
import type { RouterContextProvider } from "react-router";

/** What every loader and action receives of a request. */
export type RequestArgs = { request: Request; context: Readonly<RouterContextProvider> };

export type Api = Caller;

export async function apiFor(_args: RequestArgs): Promise<Api> {
  throw new Error("not yet");
}
