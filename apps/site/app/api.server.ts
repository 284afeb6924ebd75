import type { RouterContextProvider } from "react-router";

/** What every loader and action receives of a request. */
export type RequestArgs = { request: Request; context: Readonly<RouterContextProvider> };
