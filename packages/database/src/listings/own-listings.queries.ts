import {
  type FieldProblem,
  isPublishedAtOnce,
  type ListingVerb,
  verbsFor,
  whatIsMissing,
} from "@maillage/domain/listings/listing.rules";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import type { Connection } from "../connection.ts";
import { type Decision, findLastDecisionOn } from "../moderation/decisions.queries.ts";
import { findRegionDesk, type RegionDesk } from "../moderation/regions.queries.ts";
import { findStanding, type Standing } from "../organisations/standing.queries.ts";
import { countAcceptedListings, findListing, type ListingRow, listListingsOf } from "./listings.queries.ts";
import { listPhotosWithChanges, type PhotoWithChange } from "./photo-changes.queries.ts";
import { findOpenRevision, type Revision } from "./revisions.queries.ts";
import { findSuspension } from "./suspensions.queries.ts";

/** A listing in its author's list. */
export type OwnListingSummary = ListingRow & { verbs: ListingVerb[] };

/** All listings of an organisation with what can be done with each. */
export async function listOwnListings(db: Connection, organisationId: string): Promise<OwnListingSummary[]> {
  const listings = await listListingsOf(db, organisationId);
  return listings.map((listing) => ({ ...listing, verbs: verbsFor(listing.status) }));
}

/** What an author reads about one of their listings. */
export type OwnListing = {
  listing: ListingRow;
  verbs: ListingVerb[];
  /** Fields to mend before it can be submitted. */
  missing: FieldProblem[];
  openRevision: Revision | null;
  /** Why it was sent back or refused, when it was. */
  lastDecision: Pick<Decision, "outcome" | "reasons" | "words" | "decidedAt"> | null;
  photos: PhotoWithChange[];
  /** Out of the lists since a verification ended; it comes back by itself when the CRESS has verified again. */
  suspension: { since: Date } | null;
  desk: RegionDesk;
  standing: Standing | null;
  /** The desk trusts the organisation: what it submits or changes shows at once and is read afterwards. */
  publishedAtOnce: boolean;
};

async function lastWordOn(
  db: Connection,
  listing: ListingRow,
  revision: Revision | null,
): Promise<OwnListing["lastDecision"]> {
  // What is online without a change under way was accepted.
  if (listing.status === "published" && revision === null) return null;
  const decision = revision
    ? await findLastDecisionOn(db, "revision", revision.id)
    : await findLastDecisionOn(db, "listing", listing.id);
  if (!decision || decision.outcome === "accepted") return null;
  const { outcome, reasons, words, decidedAt } = decision;
  return { outcome, reasons, words, decidedAt };
}

/** One listing of this organisation, or null when it is another's or does not exist. */
export async function findOwnListing(
  db: Connection,
  wanted: { listingId: string; organisationId: string; now: Date },
): Promise<OwnListing | null> {
  const listing = await findListing(db, wanted.listingId);
  if (!listing || listing.organisationId !== wanted.organisationId) return null;
  const openRevision = await findOpenRevision(db, listing.id);
  const desk = await findRegionDesk(db, listing.regionCode);
  const standing = await findStanding(db, listing.organisationId, wanted.now);
  return {
    listing,
    verbs: verbsFor(listing.status),
    missing: whatIsMissing(listing.content, calendarDate(wanted.now)),
    openRevision,
    lastDecision: await lastWordOn(db, listing, openRevision),
    photos: await listPhotosWithChanges(db, listing.id),
    suspension: listing.status === "paused" ? await findSuspension(db, listing.id) : null,
    desk,
    standing,
    publishedAtOnce: isPublishedAtOnce({
      verified: Boolean(standing?.representativeVerified && standing.statusVerified),
      acceptedListings: await countAcceptedListings(db, listing.organisationId),
      trustedAfter: desk.trustedAfter,
    }),
  };
}
