import { findListing } from "@maillage/database/listings/listings.queries";
import { listingIdInput } from "@maillage/domain/listings/listing-content.input";
import { complementsInput } from "@maillage/domain/matching/matching.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { refuseComplement } from "@maillage/usecases/matching/refuse-complement";
import { restoreComplement } from "@maillage/usecases/matching/restore-complement";
import { mutation, reading, router } from "../procedures.ts";
import { complementsOf, refusedComplementsOf } from "./complements-of.ts";

export const matchingRouter = router({
  /** The published listings that complement one, each with its reasons; fewer for its authors, who may say no. */
  complements: reading("public")
    .input(complementsInput)
    .query(async ({ ctx, input }) => {
      const { db, actor } = ctx.call;
      const listing = await findListing(db, input.listingId);
      if (listing?.status !== "published") refuse("listing_not_found");
      const isOwn = actor.acting?.organisationId === listing.organisationId;
      return complementsOf(ctx.call, { ...input, ownerId: isOwn ? listing.organisationId : null });
    }),

  /** What the organisation acted as has said no to for one of its listings, to be shown again if it changes its mind. */
  refused: reading("observer")
    .input(listingIdInput)
    .query(async ({ ctx, input }) => {
      const { db, actor } = ctx.call;
      const organisationId = actor.acting?.organisationId ?? refuse("organisation_needed");
      const listing = await findListing(db, input.listingId);
      if (listing?.organisationId !== organisationId) refuse("listing_not_found");
      return refusedComplementsOf(ctx.call, { ...input, organisationId });
    }),

  refuse: mutation(refuseComplement),
  restore: mutation(restoreComplement),
});
