import { apiFor } from "../../api.server.ts";
import { type CommuneChoice, communeChoice } from "../../communes/choose-commune.ts";
import { asPage } from "../../forms/refusals.server.ts";
import type { Route } from "./+types/route.ts";

/** What the commune field proposes as one types: JSON, best first. The field works without it. */
export async function loader(args: Route.LoaderArgs) {
  const words = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const api = await apiFor(args);
  const found =
    words.length < 2 ? [] : await asPage(args.request, api.territories.searchCommunes({ query: words, limit: 8 }));
  const choices: CommuneChoice[] = found.map(communeChoice);
  return Response.json(choices, { headers: { "Cache-Control": "public, max-age=600" } });
}
