import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import type { Route } from "./+types/route.ts";

/**
 * The bytes of a photo, already written anew by us. A public one never changes, so a browser keeps it for a day; that of
 * a draft or of a text being read stays in no cache: this machine may be another's tomorrow.
 */
export async function loader(args: Route.LoaderArgs) {
  const api = await apiFor(args);
  const { mediaType, base64, isPublic } = await asPage(
    args.request,
    api.listings.photo({ photoId: args.params.photo }),
  );
  return new Response(Buffer.from(base64, "base64"), {
    headers: {
      "Content-Type": mediaType,
      "Cache-Control": isPublic ? "private, max-age=86400" : "private, no-store",
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
