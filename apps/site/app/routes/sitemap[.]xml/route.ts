import { listingPath, organisationPath, slugOf } from "@maillage/domain/listings/listing-address";
import { regionCodes, regionName } from "@maillage/domain/territories/regions.fr";
import { apiFor } from "../../api.server.ts";
import { asPage } from "../../forms/refusals.server.ts";
import { configuration } from "../../runtime.server.ts";
import type { Route } from "./+types/route.ts";

const fixed = [
  "/",
  "/annonces",
  "/structures",
  "/territoires",
  "/aide",
  "/charte",
  "/contact",
  "/mentions-legales",
  "/donnees-personnelles",
  "/accessibilite",
  "/plan-du-site",
];
/** The protocol's limit for one file. */
const most = 50_000;

/** Every public address, with the day it last changed when it is known. */
export async function loader(args: Route.LoaderArgs) {
  const api = await apiFor(args);
  const [listings, organisations] = await asPage(
    args.request,
    Promise.all([api.listings.sitemap(), api.organisations.sitemap()]),
  );
  const rows = [
    ...fixed.map((path) => ({ path, changed: null })),
    ...regionCodes.map((code) => ({
      path: `/territoires/regions/${code}-${slugOf(regionName(code)?.name ?? "")}`,
      changed: null,
    })),
    ...listings.map((row) => ({ path: listingPath(row), changed: row.updatedAt })),
    ...organisations.map((row) => ({ path: organisationPath(row), changed: row.updatedAt })),
  ].slice(0, most);
  // Paths are made of a-z, 0-9, hyphens and slashes: nothing in them needs escaping.
  const urls = rows.map(({ path, changed }) => {
    const date = changed ? `<lastmod>${changed.toISOString().slice(0, 10)}</lastmod>` : "";
    return `<url><loc>${configuration.siteUrl}${path}</loc>${date}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
