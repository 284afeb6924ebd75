import { countVersion, moveListing } from "@maillage/database/listings/listings.queries";
import { findPendingDecision } from "@maillage/database/moderation/decisions.queries";
import { whyNot } from "@maillage/domain/listings/listing.rules";
import { listingIdInput } from "@maillage/domain/listings/listing-content.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";

/**
 * Takes back into draft what was handed to the desk and nobody has decided: it leaves the queue. Once a moderator has
 * decided, also during the seconds of undo, it is too late.
 */
export const takeBackListing = verb("take-back-listing", {
  policy: "contributor",
  input: listingIdInput,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { subject: listing }): Promise<Change<{ status: "draft" }>> => {
    refuseWhen(whyNot("takeBack", listing.status));
    if (await findPendingDecision(work.tx, "listing", listing.id)) refuse("listing_being_decided");
    await moveListing(work.tx, { listingId: listing.id, status: "draft", now: work.now });
    // Handed in again it is another text: whoever had read this one has not read that one.
    await countVersion(work.tx, listing.id);
    return { value: { status: "draft" }, audit: listingAudit("listing.taken_back", listing) };
  },
});
