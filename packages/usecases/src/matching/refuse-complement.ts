import { maySuggest, storeRefusal } from "@maillage/database/matching/complements.queries";
import { refuseComplementInput } from "@maillage/domain/matching/matching.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { listingAudit, ownListing } from "../listings/own-listing.ts";
import { verb } from "../verbs/verb.ts";

/** « Not for us, because »: the suggestion is no longer shown to the organisation acted as, and others like it less. */
export const refuseComplement = verb("refuse-complement", {
  policy: "contributor",
  input: refuseComplementInput,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { input, subject: listing }) => {
    if (!(await maySuggest(work.tx, input))) refuse("complement_not_found");
    const { organisationId } = listing;
    await storeRefusal(work.tx, { ...input, organisationId, personId: work.actor.personId, now: work.now });
    const details = { other: input.otherId, reason: input.reason };
    return { value: null, audit: listingAudit("complement.refused", listing, details) };
  },
});
