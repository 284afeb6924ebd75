import { type ListingStatus, maximumPhotos } from "@maillage/domain/listings/listing";
import { isLive, whyNotChangePhotos } from "@maillage/domain/listings/listing.rules";
import { refusalInFrench } from "@maillage/domain/refusals/refusal.fr";

/** Whether the photos of a listing can be changed now, and the sentence that says why not. */
export type PhotoForm = { mayAdd: boolean; mayRemove: boolean; why: string | null };

/**
 * What the page shows around the photos, before anybody chooses a file.
 * @param listing.verified both verifications of its organisation are in force: without them no photo goes online unread
 */
export function photoForm(listing: {
  status: ListingStatus;
  verified: boolean;
  count: number;
  mayWrite: boolean;
}): PhotoForm {
  const { status, verified, count, mayWrite } = listing;
  if (!mayWrite) return { mayAdd: false, mayRemove: false, why: null };
  const refusal = whyNotChangePhotos(status);
  if (refusal?.code === "photos_are_being_read")
    return { mayAdd: false, mayRemove: false, why: refusalInFrench(refusal) };
  if (refusal) return { mayAdd: false, mayRemove: false, why: "Les photos de cette annonce ne changent plus." };
  if (isLive(status) && !verified) {
    return { mayAdd: false, mayRemove: true, why: refusalInFrench({ code: "photo_needs_review" }) };
  }
  if (count >= maximumPhotos)
    return { mayAdd: false, mayRemove: true, why: refusalInFrench({ code: "too_many_photos" }) };
  return { mayAdd: true, mayRemove: true, why: null };
}
