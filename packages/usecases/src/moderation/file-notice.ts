import { networkOf } from "@maillage/auth/network-address";
import { countAttempt } from "@maillage/auth/throttling";
import { newShortCode } from "@maillage/database/identifiers";
import { findListing } from "@maillage/database/listings/listings.queries";
import {
  findPublicOrganisation,
  findReceiptOfForm,
  insertNotice,
} from "@maillage/database/moderation/requests.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import { isLive } from "@maillage/domain/listings/listing.rules";
import { fileNoticeInput } from "@maillage/domain/moderation/moderation.input";
import { refuse, refuseWhen } from "@maillage/domain/refusals/refusal";
import { type Change, verb, type Work } from "../verbs/verb.ts";

/** What a notice is about, provided that it is public. */
type Subject = { listingId: string | null; organisationId: string; title: string };

async function listingSubject(work: Work, id: string): Promise<Subject> {
  const listing = await findListing(work.tx, id);
  if (!listing || !isLive(listing.status)) refuse("listing_not_found");
  return { listingId: listing.id, organisationId: listing.organisationId, title: listing.content.title };
}

async function organisationSubject(work: Work, id: string): Promise<Subject> {
  const organisation = (await findPublicOrganisation(work.tx, id)) ?? refuse("organisation_not_found");
  return { listingId: null, organisationId: organisation.id, title: organisation.name };
}

/** The receipt that the first sending of this form was given. */
async function receiptOf(work: Work, formKey: string | null): Promise<string> {
  return (formKey === null ? null : await findReceiptOfForm(work.tx, formKey)) ?? refuse("already_being_done");
}

/** Anyone may point at a public content, without an account (DSA, art. 16). Gives a receipt, and a letter when an address was left. */
export const fileNotice = verb("file-notice", {
  policy: "public",
  input: fileNoticeInput,
  prepare: async (call) => {
    refuseWhen(
      await countAttempt(call.db, {
        action: "notice",
        who: networkOf(call.address),
        most: 20,
        withinMinutes: 60,
        now: call.now(),
      }),
    );
  },
  permission: (work, input) =>
    input.subject === "listing" ? listingSubject(work, input.id) : organisationSubject(work, input.id),
  change: async (work, { input, subject }): Promise<Change<{ receiptCode: string }>> => {
    const standing =
      (await findStanding(work.tx, subject.organisationId, work.now)) ?? refuse("organisation_not_found");
    const receiptCode = `S-${newShortCode().toUpperCase()}`;
    const { regionCode } = standing;
    const { key: formKey, ...written } = input;
    const notice = { ...written, ...subject, subject: input.subject, formKey, receiptCode, regionCode, now: work.now };
    const noticeId = await insertNotice(work.tx, notice);
    if (noticeId === null) return { value: { receiptCode: await receiptOf(work, formKey) }, audit: [] };
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
