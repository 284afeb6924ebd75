import { moveVerb } from "./move-verb.ts";

/** The author takes the listing away, whatever stage it was at; conversations already open go on. */
export const withdrawListing = moveVerb("withdraw-listing", {
  does: "withdraw",
  to: "withdrawn",
  action: "listing.withdrawn",
});
