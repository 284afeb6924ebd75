import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import type { Route } from "./+types/route.ts";

/** The bytes of a photo, already written anew by us; a photo never changes, so it may be kept for long. */
export async function loader(args: Route.LoaderArgs) {
  const api = await apiFor(args);
  const { mediaType, base64 } = await asPage(args.request, api.listings.photo({ photoId: args.params.photo }));
  return new Response(Buffer.from(base64, "base64"), {
    headers: {
      "Content-Type": mediaType,
      "Cache-Control": "private, max-age=86400",
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
