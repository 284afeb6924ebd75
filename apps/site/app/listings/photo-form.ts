import { type ListingStatus, maximumPhotos } from "@maillage/domain/listings/listing";
import { isListed, isLive, whyNotChangePhotos } from "@maillage/domain/listings/listing.rules";
import { refusalInFrench } from "@maillage/domain/refusals/refusal.fr";

/** Whether the photos of a listing can be changed now, and the sentence that says why not; or when it will show. */
export type PhotoForm = { mayAdd: boolean; mayRemove: boolean; why: string | null; after: string | null };

const readFirst =
  "Une photo ajoutée ou retirée passe d’abord en relecture. En attendant, les photos publiées restent visibles.";

/**
 * What the page shows around the photos, before anybody chooses a file.
 * @param listing.publishedAtOnce what its organisation changes online shows at once; else the desk reads it first
 * @param listing.count how many it will show once what waits is accepted
 */
export function photoForm(listing: {
  status: ListingStatus;
  publishedAtOnce: boolean;
  count: number;
  mayWrite: boolean;
}): PhotoForm {
  const { status, publishedAtOnce, count, mayWrite } = listing;
  const no = { mayAdd: false, mayRemove: false, why: null, after: null };
  if (!mayWrite) return no;
  const refusal = whyNotChangePhotos(status);
  if (refusal?.code === "photos_are_being_read") return { ...no, why: refusalInFrench(refusal) };
  if (refusal) return { ...no, why: "Les photos de cette annonce ne changent plus." };
  const waits = isLive(status) && !publishedAtOnce;
  if (waits && !isListed(status)) {
    return { ...no, mayRemove: true, why: refusalInFrench({ code: "photo_needs_review" }) };
  }
  const after = waits ? readFirst : null;
  if (count >= maximumPhotos) {
    return { mayAdd: false, mayRemove: true, why: refusalInFrench({ code: "too_many_photos" }), after };
  }
  return { mayAdd: true, mayRemove: true, why: null, after };
}
