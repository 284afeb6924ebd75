import { type ListingRow, moveListing } from "@maillage/database/listings/listings.queries";
import { expiryOf } from "@maillage/domain/listings/expiry.rules";
import { whatIsMissing, whyNot } from "@maillage/domain/listings/listing.rules";
import { listingIdInput } from "@maillage/domain/listings/listing-content.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { lettersToOrganisation } from "../letters/letters-to-organisation.ts";
import { makeFindable } from "../search/make-findable.ts";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { type Author, authorOf } from "./author-of.ts";
import { authorPathOf, publicPathOf } from "./listing-paths.ts";
import { listingAudit, ownListing } from "./own-listing.ts";

/** What the author sees next: online already, or read first by this desk. */
export type Submitted = { status: "published" | "submitted"; moderatorName: string; delayDays: number | null };

/** Hands a complete draft to the CRESS; that of a trusted organisation is published at once and reviewed afterwards. */
export const submitListing = verb("submit-listing", {
  policy: "contributor",
  input: listingIdInput,
  permission: (work, input) => ownListing(work, input.listingId),
  change: async (work, { subject: listing }): Promise<Change<Submitted>> => {
    refuseWhen(whyNot("submit", listing.status));
    const problems = whatIsMissing(listing.content, calendarDate(work.now));
    if (problems.length > 0) refuse("listing_incomplete", { problems });
    const author = await authorOf(work, listing);
    return author.publishedAtOnce ? publish(work, listing, author) : handToDesk(work, listing, author);
  },
});

async function publish(work: Work, listing: ListingRow, { desk }: Author): Promise<Change<Submitted>> {
  const expiresOn = expiryOf(listing.content, calendarDate(work.now));
  await moveListing(work.tx, {
    listingId: listing.id,
    status: "published",
    now: work.now,
    submittedAt: work.now,
    publishedAt: work.now,
    expiresOn,
  });
  await makeFindable(work);
  const data = { title: listing.content.title, path: publicPathOf(listing) };
  return {
    value: { status: "published", moderatorName: desk.moderatorName, delayDays: null },
    audit: listingAudit("listing.published", listing, { reviewed: "afterwards" }),
    letters: await lettersToOrganisation(work, listing.organisationId, { template: "listing_published", data }),
  };
}

async function handToDesk(work: Work, listing: ListingRow, { desk }: Author): Promise<Change<Submitted>> {
  await moveListing(work.tx, { listingId: listing.id, status: "submitted", now: work.now, submittedAt: work.now });
  const { moderatorName, announcedDelayDays: delayDays } = desk;
  const data = { title: listing.content.title, moderatorName, delayDays, path: authorPathOf(listing) };
  return {
    value: { status: "submitted", moderatorName, delayDays },
    audit: listingAudit("listing.submitted", listing),
    letters: await lettersToOrganisation(work, listing.organisationId, { template: "listing_submitted", data }),
  };
}
