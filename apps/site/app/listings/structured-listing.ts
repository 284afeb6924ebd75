import type { ListingKind } from "@maillage/domain/vocabulary/vocabulary";

type Source = {
  kind: ListingKind;
  title: string;
  summary: string;
  startsOn: string | null;
  endsOn: string | null;
  expiresOn: string | null;
  publishedAt: Date | null;
  commune: { name: string } | null;
  organisation: { name: string };
};

/** A listing for search engines: what is offered is an Offer, what is looked for a Demand (schema.org). */
export function structuredListing(listing: Source, url: string, organisationUrl: string): Record<string, unknown> {
  const offered = listing.kind === "offer" || listing.kind === "pooling";
  return {
    "@context": "https://schema.org",
    "@type": offered ? "Offer" : "Demand",
    name: listing.title,
    description: listing.summary,
    url,
    ...(listing.startsOn ? { availabilityStarts: listing.startsOn } : {}),
    ...(listing.endsOn ? { availabilityEnds: listing.endsOn } : {}),
    ...(listing.publishedAt ? { validFrom: listing.publishedAt.toISOString() } : {}),
    ...(listing.expiresOn ? { validThrough: listing.expiresOn } : {}),
    ...(listing.commune
      ? {
          areaServed: {
            "@type": "City",
            name: listing.commune.name,
            address: { "@type": "PostalAddress", addressCountry: "FR" },
          },
        }
      : {}),
    [offered ? "offeredBy" : "publisher"]: {
      "@type": "Organization",
      name: listing.organisation.name,
      url: organisationUrl,
    },
  };
}
