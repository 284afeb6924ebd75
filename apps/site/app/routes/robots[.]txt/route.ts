import { configuration } from "../../runtime.server.ts";

const closed = [
  "/espace",
  "/compte",
  "/messagerie",
  "/moderation",
  "/connexion",
  "/inscription",
  "/mot-de-passe",
  "/rejoindre",
  "/signaler",
];

/** What search engines may visit: the public pages, and where their list is. */
export function loader() {
  const rules = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${configuration.siteUrl}/sitemap.xml`,
  ];
  return new Response(`${rules.join("\n")}\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
