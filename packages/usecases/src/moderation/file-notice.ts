import { countAttempt } from "@maillage/auth/throttling";
import { newShortCode } from "@maillage/database/identifiers";
import { findListing } from "@maillage/database/listings/listings.queries";
import { insertNotice } from "@maillage/database/moderation/requests.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import type { ListingStatus } from "@maillage/domain/listings/listing";
import { fileNoticeInput } from "@maillage/domain/moderation/moderation.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { verb, type Work } from "../verbs/verb.ts";

const publicStates: readonly ListingStatus[] = ["published", "paused", "fulfilled", "expired"];

/** What a notice is about, provided that it is public. */
type Subject = { listingId: string | null; organisationId: string; title: string };

async function listingSubject(work: Work, id: string): Promise<Subject> {
  const listing = await findListing(work.tx, id);
  if (!listing || !publicStates.includes(listing.status)) refuse("listing_not_found");
  return { listingId: listing.id, organisationId: listing.organisationId, title: listing.content.title };
}

async function organisationSubject(work: Work, id: string): Promise<Subject> {
  const organisation = (await findStanding(work.tx, id, work.now)) ?? refuse("organisation_not_found");
  return { listingId: null, organisationId: organisation.id, title: organisation.name };
}

/** Anyone may point at a public content, without an account (DSA, art. 16). Gives a receipt, and a letter when an address was left. */
export const fileNotice = verb("file-notice", {
  policy: "public",
  input: fileNoticeInput,
  prepare: async (call) => {
    refuseWhen(
      await countAttempt(call.db, {
        action: "notice",
        who: call.address,
        most: 20,
        withinMinutes: 60,
        now: call.now(),
      }),
    );
  },
  permission: (work, input) =>
    input.subject === "listing" ? listingSubject(work, input.id) : organisationSubject(work, input.id),
  change: async (work, { input, subject }) => {
    const standing =
      (await findStanding(work.tx, subject.organisationId, work.now)) ?? refuse("organisation_not_found");
    const receiptCode = `S-${newShortCode().toUpperCase()}`;
    const { regionCode } = standing;
    const noticeId = await insertNotice(work.tx, {
      ...input,
      ...subject,
      subject: input.subject,
      receiptCode,
      regionCode,
      now: work.now,
    });
    const to = input.contactEmail === null ? null : { email: input.contactEmail, personId: null };
    return {
      value: { receiptCode },
      audit: {
        action: "notice.filed",
        subjectKind: "notice",
        subjectId: noticeId,
        regionCode,
        details: { reason: input.reason, title: subject.title },
      },
      letters: to ? [{ template: "notice_receipt", data: { receiptCode, subjectTitle: subject.title }, to }] : [],
    };
  },
});
