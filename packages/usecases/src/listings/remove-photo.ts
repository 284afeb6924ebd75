import { deletePhoto } from "@maillage/database/listings/photos.queries";
import { whyNotChangePhotos } from "@maillage/domain/listings/listing.rules";
import { removePhotoInput } from "@maillage/domain/listings/listing-content.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";

/** Takes a photo off a listing; its file is deleted. */
export const removePhoto = verb("remove-photo", {
  policy: "contributor",
  input: removePhotoInput,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { input, subject: listing }) => {
    refuseWhen(whyNotChangePhotos(listing.status));
    const removed = await deletePhoto(work.tx, input);
    if (!removed) refuse("photo_not_found");
    return { value: null, audit: listingAudit("listing.photo_removed", listing) };
  },
});
