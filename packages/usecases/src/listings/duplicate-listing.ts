import { findPlace, insertDraft } from "@maillage/database/listings/listings.queries";
import { duplicateListingInput } from "@maillage/domain/listings/listing-content.input";
import { verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";

/** Makes a new draft with the same text; dates and deadline are left for the author to choose again. */
export const duplicateListing = verb("duplicate-listing", {
  policy: "contributor",
  input: duplicateListingInput,
  once: (input) => input.key,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { subject: listing }) => {
    const content = { ...listing.content, startsOn: null, endsOn: null, deadline: null };
    const place = content.communeCode === null ? null : await findPlace(work.tx, content.communeCode);
    const { organisationId, regionCode } = listing;
    const draft = await insertDraft(work.tx, {
      organisationId,
      regionCode,
      createdBy: work.actor.personId,
      content,
      place,
      now: work.now,
    });
    return {
      value: { listingId: draft.id },
      audit: listingAudit("listing.drafted", { id: draft.id, regionCode }, { copyOf: listing.id }),
    };
  },
});
