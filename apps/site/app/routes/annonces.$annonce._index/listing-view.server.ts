import { statusLabel } from "@maillage/domain/listings/listing";
import { listingPath, organisationPath } from "@maillage/domain/listings/listing-address";
import { familyLabel } from "@maillage/domain/organisations/legal-family";
import { atCommune } from "@maillage/domain/territories/territory-wording.fr";
import { dateInWords } from "@maillage/domain/wording/dates.fr";
import type { Api } from "../../api.server.ts";
import { labelViews } from "../../components/territory-labels.tsx";
import { placeInShort, unbrokenTitle } from "../../listings/card-view.ts";
import { listingFacts } from "../../listings/listing-facts.ts";
import { structuredListing } from "../../listings/structured-listing.ts";
import { territoryPath } from "../../territories/territory-path.ts";

type Page = Awaited<ReturnType<Api["listings"]["page"]>>;

/** The words of a listing's public page, and nothing else: this is what travels to the browser. */
export function listingView({ listing, labels, isOwn, ownConversationId }: Page, siteUrl: string, now: Date) {
  const { commune, organisation } = listing;
  const path = listingPath({ title: listing.title, communeName: commune?.name ?? null, shortCode: listing.shortCode });
  const organisationHref = organisationPath(organisation);
  return {
    id: listing.id,
    shortCode: listing.shortCode,
    path,
    kind: listing.kind,
    title: unbrokenTitle(listing.title),
    description: listing.summary,
    open: listing.status === "published",
    state: statusLabel(listing.status),
    facts: listingFacts({ ...listing, ...listing.details }, now),
    body: listing.body,
    photos: listing.photos.map(({ id, alternativeText, width, height }) => ({
      src: `/photos/${id}`,
      alt: alternativeText,
      width,
      height,
    })),
    published: listing.publishedAt && dateInWords(listing.publishedAt, now),
    publishedAt: listing.publishedAt?.toISOString() ?? "",
    organisation: {
      id: organisation.id,
      name: organisation.name,
      href: organisationHref,
      nature: familyLabel(organisation.family),
      verified: organisation.verified,
    },
    place: commune && {
      name: placeInShort(commune),
      at: atCommune(commune.name),
      href: territoryPath({ kind: "commune", ...commune }),
    },
    labels: labelViews(labels, now),
    isOwn,
    ownConversationId,
    structured: structuredListing(listing, `${siteUrl}${path}`, `${siteUrl}${organisationHref}`),
  };
}

export type ListingView = ReturnType<typeof listingView>;
