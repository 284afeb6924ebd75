import type { RefusalKind } from "../refusals/refusal-kind.ts";

export const listingRefusals = {
  listing_not_found: "not_found",
  listing_not_in_that_state: "conflict",
  listing_incomplete: "invalid",
  listing_has_open_revision: "conflict",
  listing_being_decided: "conflict",
  too_many_photos: "invalid",
  photo_not_found: "not_found",
  photos_are_being_read: "conflict",
  photo_needs_review: "conflict",
} as const satisfies Record<string, RefusalKind>;
