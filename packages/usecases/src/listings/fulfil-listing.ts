import { moveVerb } from "./move-verb.ts";

/** Says that the listing has found its answer: it leaves the lists, its page tells the happy end. */
export const fulfilListing = moveVerb("fulfil-listing", {
  does: "fulfil",
  to: "fulfilled",
  action: "listing.fulfilled",
});
