import { atomFeed } from "@maillage/api/open-data/feed";
import { toAnswer } from "@maillage/api/open-data/listings";
import { alertFeedInput } from "@maillage/domain/alerts/alert.input";
import { alertPath } from "@maillage/domain/alerts/alert-path";
import { apiFor } from "../../api.server.ts";
import { asPage, notFound } from "../../forms/refusals.server.ts";
import { configuration } from "../../runtime.server.ts";
import type { Route } from "./+types/route.ts";

/** The feed of one alert, at its secret address: the key stands in the query, which no log keeps. */
export async function loader(args: Route.LoaderArgs) {
  const token = new URL(args.request.url).searchParams.get("cle") ?? "";
  const given = alertFeedInput.safeParse({ token });
  if (!given.success) return notFound();
  const api = await apiFor(args);
  const { name, search, listings } = await asPage(args.request, api.alerts.feed(given.data));
  const { siteUrl } = configuration;
  const feed = atomFeed({
    title: `Maillage\u00a0: ${name}`,
    listings: listings.map((card) => toAnswer(card, siteUrl)),
    selfUrl: `${siteUrl}/alertes/flux.atom?cle=${encodeURIComponent(token)}`,
    pageUrl: `${siteUrl}${alertPath(search)}`,
  });
  return new Response(feed, {
    headers: { "content-type": "application/atom+xml; charset=utf-8", "cache-control": "private, no-store" },
  });
}
