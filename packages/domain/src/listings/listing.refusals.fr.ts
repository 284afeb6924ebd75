import type { listingRefusals } from "./listing.refusals.ts";

export const listingRefusalsInFrench: Record<keyof typeof listingRefusals, string> = {
  listing_not_found: "Cette annonce n’existe pas, ou n’est plus publiée.",
  listing_not_in_that_state:
    "L’annonce a changé d’état entre-temps. Rechargez la page pour voir ce que vous pouvez faire.",
  listing_incomplete: "Il manque quelques informations avant de publier cette annonce.",
  listing_has_open_revision:
    "Une modification de cette annonce est déjà en relecture. Attendez la réponse de la CRESS.",
  listing_being_decided: "La CRESS vient de décider de cette annonce. Vous recevez sa réponse dans la minute.",
  too_many_photos: "Une annonce montre quatre photos au plus. Retirez-en une pour en ajouter une autre.",
  photos_are_being_read:
    "L’annonce est en relecture\u00a0: ses photos ne changent plus jusqu’à la réponse de la CRESS.",
  photo_needs_review: "Cette annonce n’est plus en ligne. Prolongez-la, ou copiez-la, pour y mettre une photo.",
  photo_not_found: "Cette photo n’existe plus.",
};
