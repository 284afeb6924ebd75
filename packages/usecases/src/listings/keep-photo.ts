import { cancelRemoval, findPhotoOf } from "@maillage/database/listings/photo-changes.queries";
import { maximumPhotos } from "@maillage/domain/listings/listing";
import { removePhotoInput } from "@maillage/domain/listings/listing-content.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type Change, verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";
import { closeEmptyRevision, revisionForPhotos, shownAfterwards } from "./photo-revision.ts";

/** Keeps a photo whose removal waits for the desk: it stays as everyone sees it. */
export const keepPhoto = verb("keep-photo", {
  policy: "contributor",
  input: removePhotoInput,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { input, subject: listing }): Promise<Change<null>> => {
    if (!(await findPhotoOf(work.tx, input))) refuse("photo_not_found");
    // Sent twice, or never to leave: it is kept.
    if (!(await cancelRemoval(work.tx, input))) return { value: null, audit: [] };
    if ((await shownAfterwards(work, listing)) > maximumPhotos) refuse("too_many_photos");
    await revisionForPhotos(work, listing);
    await closeEmptyRevision(work, listing);
    return { value: null, audit: listingAudit("listing.photo_kept", listing) };
  },
});
