import { type ListingRow, moveListing, replaceContent } from "@maillage/database/listings/listings.queries";
import {
  findOpenRevision,
  type Revision,
  submitRevision,
  withdrawOpenRevision,
} from "@maillage/database/listings/revisions.queries";
import { expiryOf } from "@maillage/domain/listings/expiry.rules";
import type { ListingContent } from "@maillage/domain/listings/listing";
import { whatIsMissing, whyNot } from "@maillage/domain/listings/listing.rules";
import { reviseListingInput } from "@maillage/domain/listings/listing-content.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { calendarDate } from "@maillage/domain/wording/dates.fr";
import { makeFindable } from "../search/make-findable.ts";
import { type Change, verb, type Work } from "../verbs/verb.ts";
import { authorOf } from "./author-of.ts";
import { listingAudit, ownListing } from "./own-listing.ts";
import { saysTheSame } from "./photo-revision.ts";
import { placeOf } from "./place-of.ts";

/** Whether the new text is online already or waits for the desk. */
export type Revised = { status: "published" | "submitted" };

/** Changes a published text: the former one stays visible until the desk has read the new one. */
export const reviseListing = verb("revise-listing", {
  policy: "contributor",
  input: reviseListingInput,
  permission: async (work, input) => {
    const listing = await ownListing(work, input.listingId);
    return { listing, openRevision: await findOpenRevision(work.tx, listing.id) };
  },
  change: async (work, { input, subject }): Promise<Change<Revised>> => {
    const { listing, openRevision } = subject;
    refuseWhen(whyNot("revise", listing.status));
    // One that changes photos only may get its words while it waits: it is another text from then on.
    if (openRevision?.status === "submitted" && !saysTheSame(openRevision, listing))
      refuse("listing_has_open_revision");
    // The kind is what the listing is: a need does not become an offer.
    const content: ListingContent = { ...input.content, kind: listing.content.kind };
    const problems = whatIsMissing(content, calendarDate(work.now));
    if (problems.length > 0) refuse("listing_incomplete", { problems });
    const { publishedAtOnce } = await authorOf(work, listing);
    return publishedAtOnce ? replaceNow(work, listing, content) : handToDesk(work, { listing, openRevision, content });
  },
});

async function replaceNow(work: Work, listing: ListingRow, content: ListingContent): Promise<Change<Revised>> {
  const place = await placeOf(work, content);
  const { id: listingId, status } = listing;
  const { now } = work;
  await withdrawOpenRevision(work.tx, listingId, now);
  await replaceContent(work.tx, { listingId, content, place, now });
  // Its turn on the desk begins now, and its end is that of the new text.
  await moveListing(work.tx, {
    listingId,
    status,
    now,
    submittedAt: now,
    expiresOn: expiryOf(content, calendarDate(now)),
  });
  await makeFindable(work);
  return {
    value: { status: "published" },
    audit: listingAudit("listing.revised", listing, { reviewed: "afterwards" }),
  };
}

async function handToDesk(
  work: Work,
  revision: { listing: ListingRow; openRevision: Revision | null; content: ListingContent },
): Promise<Change<Revised>> {
  const { listing, openRevision, content } = revision;
  const { regionCode } = listing;
  await placeOf(work, content);
  const createdBy = work.actor.personId;
  const existingId = openRevision?.id ?? null;
  await submitRevision(work.tx, { existingId, listingId: listing.id, createdBy, content, regionCode, now: work.now });
  return { value: { status: "submitted" }, audit: listingAudit("listing.revision_submitted", listing) };
}
