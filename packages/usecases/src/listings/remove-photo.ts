import { findPhotoOf, proposeRemoval } from "@maillage/database/listings/photo-changes.queries";
import { deletePhoto } from "@maillage/database/listings/photos.queries";
import { isListed } from "@maillage/domain/listings/listing.rules";
import { removePhotoInput } from "@maillage/domain/listings/listing-content.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { type AuditLine, type Change, verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";
import { closeEmptyRevision, howPhotosChange, notePhotoChange, revisionForPhotos } from "./photo-revision.ts";

/** Whether the photo is gone, or stays until the desk has accepted that it goes. */
export type PhotoRemoved = { waits: boolean };

/** Takes a photo off a listing; its file is deleted, at once or when the desk has accepted the revision it goes with. */
export const removePhoto = verb("remove-photo", {
  policy: "contributor",
  input: removePhotoInput,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { input, subject: listing }): Promise<Change<PhotoRemoved>> => {
    const how = await howPhotosChange(work, listing);
    const photo = (await findPhotoOf(work.tx, input)) ?? refuse("photo_not_found");
    if (photo.change === "removed") return { value: { waits: true }, audit: [] };
    // What left the lists has no revision to go with, and nobody needs to read what is no longer there.
    const waits = how === "with_revision" && photo.change === null && isListed(listing.status);
    const audit: AuditLine[] = [];
    if (waits) {
      const revision = await revisionForPhotos(work, listing);
      await proposeRemoval(work.tx, { ...input, revisionId: revision.revisionId });
      audit.push(...revision.audit);
    } else {
      if (photo.change === "added" && isListed(listing.status)) await revisionForPhotos(work, listing);
      await deletePhoto(work.tx, input);
      await closeEmptyRevision(work, listing);
      await notePhotoChange(work, listing, "removed");
    }
    const action = waits ? "listing.photo_removal_submitted" : "listing.photo_removed";
    return { value: { waits }, audit: [...audit, listingAudit(action, listing)] };
  },
});
