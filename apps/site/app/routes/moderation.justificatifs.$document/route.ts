import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import type { Route } from "./+types/route.ts";

/**
 * A piece of evidence, for the desk of its region only. Always a download: whatever the file holds, it never runs
 * or loads anything in our name, and no copy stays in a cache.
 */
export async function loader(args: Route.LoaderArgs) {
  const api = await apiFor(args);
  const { name, mediaType, base64 } = await asPage(
    args.request,
    api.moderation.evidence({ documentId: args.params.document }),
  );
  return new Response(Buffer.from(base64, "base64"), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
