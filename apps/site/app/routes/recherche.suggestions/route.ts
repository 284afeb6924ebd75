import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { suggestionGroups } from "../../search/suggestion-groups.ts";
import type { Route } from "./+types/route.ts";

/** What the search field proposes as one types: JSON, in groups. The field works without it. */
export async function loader(args: Route.LoaderArgs) {
  const text = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 200);
  const api = await apiFor(args);
  const groups = suggestionGroups(await asPage(args.request, api.search.suggest({ text })));
  return Response.json(groups, { headers: { "Cache-Control": "public, max-age=60" } });
}
