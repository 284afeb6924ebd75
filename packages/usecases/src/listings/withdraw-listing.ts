import { eraseListing, isErasable } from "@maillage/database/listings/erase-listing.queries";
import { moveListing } from "@maillage/database/listings/listings.queries";
import { withdrawOpenRevision } from "@maillage/database/listings/revisions.queries";
import { whyNot } from "@maillage/domain/listings/listing.rules";
import { listingIdInput } from "@maillage/domain/listings/listing-content.input";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";

/** `erased`: it was a draft nobody had ever been handed, and nothing of it is left. */
export type Withdrawn = { status: "withdrawn"; erased: boolean };

/**
 * The author takes the listing away, whatever stage it was at; conversations already open go on. A draft that was never
 * handed to anybody is erased for good: its row, its photos, their files.
 */
export const withdrawListing = verb("withdraw-listing", {
  policy: "contributor",
  input: listingIdInput,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { subject: listing }): Promise<Change<Withdrawn>> => {
    refuseWhen(whyNot("withdraw", listing.status));
    if (await isErasable(work.tx, listing.id)) {
      await eraseListing(work.tx, listing.id);
      const { id, regionCode } = listing;
      // Its title was never anybody else's to read: the log does not keep it either.
      return {
        value: { status: "withdrawn", erased: true },
        audit: listingAudit("listing.erased", { id, regionCode }),
      };
    }
    await moveListing(work.tx, { listingId: listing.id, status: "withdrawn", now: work.now });
    await withdrawOpenRevision(work.tx, listing.id, work.now);
    return {
      value: { status: "withdrawn", erased: false },
      audit: listingAudit("listing.withdrawn", listing, { from: listing.status }),
    };
  },
});
