import { kindOf } from "@maillage/domain/vocabulary/natures";
import { labelOf } from "@maillage/domain/vocabulary/vocabulary";
import type { ListingAnswer } from "./open-data.answers.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");

function entry(listing: ListingAnswer): string {
  const at = listing.publiee_le ?? "";
  const where = listing.commune ? ` — ${listing.commune.nom}` : "";
  return `  <entry>
    <id>urn:uuid:${listing.id}</id>
    <title>${escaped(`${labelOf(kindOf(listing.nature))}\u00a0: ${listing.titre}${where}`)}</title>
    <link rel="alternate" type="text/html" href="${escaped(listing.url)}"/>
    <published>${at}</published>
    <updated>${at}</updated>
    <author><name>${escaped(listing.structure.nom)}</name></author>
    <category term="${listing.nature}" label="${escaped(labelOf(kindOf(listing.nature)))}"/>
    <summary>${escaped(listing.resume)}</summary>
  </entry>`;
}

/**
 * An Atom feed (RFC 4287) of listings, in the order given.
 * @param feed.selfUrl its own address, filters included: it is also its stable id; `pageUrl` the page that shows the same
 */
export function atomFeed(feed: {
  title: string;
  listings: readonly ListingAnswer[];
  selfUrl: string;
  pageUrl: string;
}): string {
  const { title, listings, selfUrl, pageUrl } = feed;
  const updated = listings.reduce(
    (latest, { publiee_le }) => (publiee_le && publiee_le > latest ? publiee_le : latest),
    "2026-01-01T00:00:00.000Z",
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
  <id>${escaped(selfUrl)}</id>
  <title>${escaped(title)}</title>
  <link rel="self" type="application/atom+xml" href="${escaped(selfUrl)}"/>
  <link rel="alternate" type="text/html" href="${escaped(pageUrl)}"/>
  <updated>${updated}</updated>
${listings.map(entry).join("\n")}
</feed>
`;
}
