import { insertDraft, replaceContent } from "@maillage/database/listings/listings.queries";
import { whyNot } from "@maillage/domain/listings/listing.rules";
import { saveDraftInput } from "@maillage/domain/listings/listing-content.input";
import { refuseWhen } from "@maillage/domain/refusals/refusal";
import { actingOf } from "../verbs/acting-of.ts";
import { verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";
import { placeOf } from "./place-of.ts";

/**
 * Keeps what is written so far: a new draft, or the text of one that is still the author's to change. The log does not
 * name it: the desk reads what is handed to it, not what is being written.
 */
export const saveDraft = verb("save-draft", {
  policy: "contributor",
  input: saveDraftInput,
  once: (input) => (input.listingId === null ? input.key : null),
  permission: async (work, input) => (input.listingId === null ? null : ownListing(work, input.listingId)),
  change: async (work, { input, subject: listing }) => {
    const place = await placeOf(work, input.content);
    if (listing) {
      refuseWhen(whyNot("edit", listing.status));
      await replaceContent(work.tx, { listingId: listing.id, content: input.content, place, now: work.now });
      return {
        value: { listingId: listing.id, shortCode: listing.shortCode },
        audit: listingAudit("listing.saved", { id: listing.id, regionCode: listing.regionCode }),
      };
    }
    const { organisationId, regionCode } = actingOf(work);
    const draft = {
      organisationId,
      regionCode,
      createdBy: work.actor.personId,
      content: input.content,
      place,
      now: work.now,
    };
    const { id, shortCode } = await insertDraft(work.tx, draft);
    return {
      value: { listingId: id, shortCode },
      audit: listingAudit("listing.drafted", { id, regionCode }),
    };
  },
});
