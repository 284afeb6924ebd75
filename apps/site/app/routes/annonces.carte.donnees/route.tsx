import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { readBox, readShownLabel } from "../../map/map-address.ts";
import { mapAnswer } from "../../map/map-answer.server.ts";
import { readListingFilters } from "../../search/listing-filters.ts";
import type { Route } from "./+types/route.ts";

/** What the interactive map shows as it moves: JSON. The page works without it. */
export async function loader(args: Route.LoaderArgs) {
  const query = new URL(args.request.url).searchParams;
  const box = readBox(query);
  if (!box) return Response.json({ error: "Cette partie de la carte n’existe pas." }, { status: 400 });
  const api = await apiFor(args);
  const asked = { filters: readListingFilters(query), box, label: readShownLabel(query) };
  return Response.json(await asPage(args.request, mapAnswer(api, asked)));
}
