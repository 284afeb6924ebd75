import type { RequestArgs } from "./api.server.ts";
import type { Viewer } from "./components/site-header.tsx";

/** What the header shows of the person behind a request; null for a visitor. */
export async function viewerOf(_args: RequestArgs): Promise<Viewer | null> {
  return null;
}
