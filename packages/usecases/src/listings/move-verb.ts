import { type ListingRow, moveListing, type StateChange } from "@maillage/database/listings/listings.queries";
import { withdrawOpenRevision } from "@maillage/database/listings/revisions.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import type { ListingStatus } from "@maillage/domain/listings/listing";
import { type ListingVerb, whyNot } from "@maillage/domain/listings/listing.rules";
import { listingIdInput } from "@maillage/domain/listings/listing-content.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { makeFindable } from "../search/make-findable.ts";
import { type Verb, verb, type Work } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";

type Move = {
  does: ListingVerb;
  to: ListingStatus;
  action: string;
  /** What changes beside the state; may refuse. */
  also?: (listing: ListingRow, now: Date) => Partial<Pick<StateChange, "expiresOn" | "publishedAt">>;
};

/** A verb by which an author moves a listing of their organisation to another state. */
export function moveVerb(name: string, move: Move): Verb<typeof listingIdInput, { status: ListingStatus }> {
  return verb(name, {
    policy: "contributor",
    input: listingIdInput,
    permission: (work, input) => ownListing(work, input.listingId),
    change: async (work, { subject: listing }) => {
      refuseWhen(whyNot(move.does, listing.status));
      if (move.to === "published") await refuseUnlessVerified(work, listing);
      const also = move.also?.(listing, work.now);
      await moveListing(work.tx, { listingId: listing.id, status: move.to, now: work.now, ...also });
      if (move.to === "published") await makeFindable(work);
      // A changed text of a listing that leaves is one that nobody needs to read.
      if (move.to !== "published" && move.to !== "paused") await withdrawOpenRevision(work.tx, listing.id, work.now);
      return { value: { status: move.to }, audit: listingAudit(move.action, listing, { from: listing.status }) };
    },
  });
}

/** Nothing comes back online for an organisation whose representative is no longer verified. */
async function refuseUnlessVerified(work: Work, listing: ListingRow): Promise<void> {
  const standing = await findStanding(work.tx, listing.organisationId, work.now);
  if (!standing?.representativeVerified) refuse("organisation_not_verified");
}
