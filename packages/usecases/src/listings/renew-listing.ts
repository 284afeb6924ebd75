import { expiryOf } from "@maillage/domain/listings/expiry.rules";
import { whatIsMissing } from "@maillage/domain/listings/listing.rules";
import { refuse } from "@maillage/domain/refusals/refusal";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { moveVerb } from "./move-verb.ts";

/** Gives a listing six more months from today; an expired one comes back as it was reviewed. */
export const renewListing = moveVerb("renew-listing", {
  does: "renew",
  to: "published",
  action: "listing.renewed",
  also: (listing, now) => {
    const today = calendarDate(now);
    // A deadline or an end that has passed is mended first: six more months would be a promise nobody made.
    const problems = whatIsMissing(listing.content, today);
    if (problems.length > 0) refuse("listing_incomplete", { problems });
    return { expiresOn: expiryOf(listing.content, today) };
  },
});
