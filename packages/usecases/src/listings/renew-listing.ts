import { expiryOf } from "@maillage/domain/listings/expiry.rules";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { moveVerb } from "./move-verb.ts";

/** Gives a listing six more months from today; an expired one comes back as it was reviewed. */
export const renewListing = moveVerb("renew-listing", {
  does: "renew",
  to: "published",
  action: "listing.renewed",
  also: (listing, now) => ({ expiresOn: expiryOf(listing.content, calendarDate(now)) }),
});
