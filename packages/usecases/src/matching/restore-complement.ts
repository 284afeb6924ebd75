import { deleteRefusal } from "@maillage/database/matching/complements.queries";
import { restoreComplementInput } from "@maillage/domain/matching/matching.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { listingAudit, ownListing } from "../listings/own-listing.ts";
import { verb } from "../verbs/verb.ts";

/** Shows again a suggestion that was not for us. */
export const restoreComplement = verb("restore-complement", {
  policy: "contributor",
  input: restoreComplementInput,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { input, subject: listing }) => {
    const { organisationId } = listing;
    if (!(await deleteRefusal(work.tx, { ...input, organisationId }))) refuse("complement_not_found");
    return { value: null, audit: listingAudit("complement.restored", listing, { other: input.otherId }) };
  },
});
