import { type ListingRow, moveListing, type StateChange } from "@maillage/database/listings/listings.queries";
import type { ListingStatus } from "@maillage/domain/listings/listing";
import { type ListingVerb, whyNot } from "@maillage/domain/listings/listing.rules";
import { listingIdInput } from "@maillage/domain/listings/listing-content.input";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import { type Verb, verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";

type Move = {
  does: ListingVerb;
  to: ListingStatus;
  action: string;
  /** What changes beside the state. */
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
      await moveListing(work.tx, {
        listingId: listing.id,
        status: move.to,
        now: work.now,
        ...move.also?.(listing, work.now),
      });
      return { value: { status: move.to }, audit: listingAudit(move.action, listing, { from: listing.status }) };
    },
  });
}
