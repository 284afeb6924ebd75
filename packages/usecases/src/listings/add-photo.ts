import { z } from "zod";
import { findListing } from "@maillage/database/listings/listings.queries";
import { listPhotosWithChanges } from "@maillage/database/listings/photo-changes.queries";
import { insertPhoto } from "@maillage/database/listings/photos.queries";
import { countDocumentsSince, insertDocument } from "@maillage/database/organisations/evidence.queries";
import { maximumPhotos } from "@maillage/domain/listings/listing";
import { describePhotoInput } from "@maillage/domain/listings/listing-content.input";
import { refuse } from "@maillage/domain/refusals/refusal";
import { signedInPersonId } from "../accounts/signed-in-person.ts";
import { limitUploads } from "../uploads/limit-uploads.ts";
import { keptName, readUpload } from "../uploads/read-upload.ts";
import { type Change, verb } from "../verbs/verb.ts";
import { listingAudit, ownListing } from "./own-listing.ts";
import { howPhotosChange, notePhotoChange, revisionForPhotos, shownAfterwards } from "./photo-revision.ts";

const photoTypes = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;
const photosADay = 60;
const day = 24 * 60 * 60 * 1000;

const addPhotoInput = z.strictObject({
  listingId: z.uuid("Cette annonce n’existe pas."),
  name: z.string("Choisissez une photo.").max(1000, "Le nom de ce fichier est trop long."),
  bytes: z.instanceof(Uint8Array, { error: "Choisissez une photo." }),
  alternativeText: describePhotoInput,
});

/** `waits`: the photo shows when the desk has accepted the revision it goes with; else it shows at once. */
export type PhotoAdded = { photoId: string; waits: boolean };

/** Adds one of four photos to a listing, written anew without what the camera noted, with the text that says it. */
export const addPhoto = verb("add-photo", {
  policy: "contributor",
  input: addPhotoInput,
  prepare: async (call, { listingId, bytes }) => {
    await limitUploads(call);
    // Whose listing it is comes before what it costs to open a picture; the transaction asks again.
    const listing = await findListing(call.db, listingId);
    if (!listing || listing.organisationId !== call.actor.acting?.organisationId) refuse("listing_not_found");
    return readUpload(bytes, photoTypes);
  },
  permission: async (work, input) => {
    const listing = await ownListing(work, input.listingId);
    const how = await howPhotosChange(work, listing);
    const sent = await countDocumentsSince(work.tx, {
      organisationId: listing.organisationId,
      since: new Date(work.now.getTime() - day),
      purpose: "photo",
    });
    if (sent >= photosADay) refuse("quota_reached");
    return { listing, how };
  },
  change: async (work, { input, subject: { listing, how }, prepared: file }): Promise<Change<PhotoAdded>> => {
    if ((await shownAfterwards(work, listing)) >= maximumPhotos) refuse("too_many_photos");
    const position = (await listPhotosWithChanges(work.tx, listing.id)).length + 1;
    const revision = how === "with_revision" ? await revisionForPhotos(work, listing) : null;
    const { mediaType, bytes, width, height } = file;
    const uploadedBy = signedInPersonId(work.actor);
    const document = {
      organisationId: listing.organisationId,
      uploadedBy,
      name: keptName(input.name),
      mediaType,
      bytes,
      now: work.now,
    };
    const documentId = await insertDocument(work.tx, { ...document, purpose: "photo" });
    const { alternativeText } = input;
    const photoId = await insertPhoto(work.tx, {
      listingId: listing.id,
      documentId,
      alternativeText,
      width: width ?? 0,
      height: height ?? 0,
      position,
      proposedIn: revision?.revisionId ?? null,
    });
    const waits = revision !== null;
    if (!waits) await notePhotoChange(work, listing, "added");
    const action = waits ? "listing.photo_submitted" : "listing.photo_added";
    return { value: { photoId, waits }, audit: [...(revision?.audit ?? []), listingAudit(action, listing)] };
  },
});
