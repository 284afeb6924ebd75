import { type ListingRow, moveListing, pauseListingsOf } from "@maillage/database/listings/listings.queries";
import { withdrawOpenRevision } from "@maillage/database/listings/revisions.queries";
import { forgetSuspensionsOf } from "@maillage/database/listings/suspensions.queries";
import type { Decision } from "@maillage/database/moderation/decisions.queries";
import { endVerifications, type Notice, settleNotice } from "@maillage/database/moderation/requests.queries";
import { findStanding } from "@maillage/database/organisations/standing.queries";
import { redress } from "@maillage/domain/moderation/decision";
import { lettersToOrganisation } from "../../letters/letters-to-organisation.ts";
import type { OutgoingLetter } from "../../letters/queue-letters.ts";
import { authorPathOf } from "../../listings/listing-paths.ts";
import type { Work } from "../../verbs/verb.ts";

/** Removes the content a notice was right about, or leaves it; tells its author, and the sender who left an address. */
export async function settleNoticeCase(
  work: Work,
  decision: Decision,
  found: { notice: Notice; listing: ListingRow | null },
): Promise<OutgoingLetter[]> {
  const { notice, listing } = found;
  const outcome = decision.outcome === "upheld" ? "upheld" : "dismissed";
  await settleNotice(work.tx, { noticeId: notice.id, status: outcome, now: work.now });
  const letters: OutgoingLetter[] = [];
  if (outcome === "upheld" && listing) {
    await withdrawOpenRevision(work.tx, listing.id, work.now);
    await moveListing(work.tx, { listingId: listing.id, status: "removed", now: work.now, reviewedAt: work.now });
    const data = {
      title: listing.content.title,
      path: authorPathOf(listing),
      reasons: decision.reasons,
      words: decision.words,
      redress,
    };
    letters.push(...(await lettersToOrganisation(work, listing.organisationId, { template: "listing_removed", data })));
  }
  if (outcome === "upheld" && !listing) letters.push(...(await suspend(work, decision, notice)));
  if (notice.contactEmail !== null) {
    const organisation = await findStanding(work.tx, notice.organisationId, work.now);
    const subjectTitle = listing?.content.title ?? organisation?.name ?? "";
    const data = { receiptCode: notice.receiptCode, subjectTitle, outcome, words: decision.words } as const;
    letters.push({ template: "notice_decided", data, to: { email: notice.contactEmail, personId: null } });
  }
  return letters;
}

/** Suspends an organisation: its verifications end, its listings leave the lists, its people are told why. */
async function suspend(work: Work, decision: Decision, notice: Notice): Promise<OutgoingLetter[]> {
  const { organisationId } = notice;
  const organisation = await findStanding(work.tx, organisationId, work.now);
  await endVerifications(work.tx, organisationId, work.now);
  await pauseListingsOf(work.tx, organisationId, work.now);
  await forgetSuspensionsOf(work.tx, organisationId, work.now);
  const { reasons, words } = decision;
  const data = { organisationName: organisation?.name ?? "", reasons, words, redress, path: "/espace" };
  return lettersToOrganisation(work, organisationId, { template: "organisation_suspended", data });
}
