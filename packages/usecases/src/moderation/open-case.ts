import { type ListingRow, lockListing } from "@maillage/database/listings/listings.queries";
import { lockRevision, type Revision } from "@maillage/database/listings/revisions.queries";
import {
  lockNotice,
  lockVerificationRequest,
  type Notice,
  type VerificationRequest,
} from "@maillage/database/moderation/requests.queries";
import type { DecisionOutcome, DecisionSubject } from "@maillage/domain/moderation/decision";
import { maySettle } from "@maillage/domain/permissions/policy";
import { refuse } from "@maillage/domain/refusals/refusal";
import type { Work } from "../verbs/verb.ts";

/** A case as a moderator decides it: the rows it is about, locked. */
export type Case = { organisationId: string; regionCode: string; title: string } & (
  | { subject: "listing"; listing: ListingRow }
  | { subject: "revision"; revision: Revision; listing: ListingRow }
  | { subject: "verification_request"; request: VerificationRequest }
  | { subject: "notice"; notice: Notice; listing: ListingRow | null }
);

const loaders: Record<DecisionSubject, (work: Work, id: string) => Promise<Case | null>> = {
  listing: async (work, id) => {
    const listing = await lockListing(work.tx, id);
    return (
      listing && {
        subject: "listing",
        listing,
        organisationId: listing.organisationId,
        regionCode: listing.regionCode,
        title: listing.content.title,
      }
    );
  },
  revision: async (work, id) => {
    const revision = await lockRevision(work.tx, id);
    const listing = revision && (await lockListing(work.tx, revision.listingId));
    if (!revision || !listing) return null;
    return {
      subject: "revision",
      revision,
      listing,
      organisationId: listing.organisationId,
      regionCode: revision.regionCode,
      title: revision.content.title,
    };
  },
  verification_request: async (work, id) => {
    const request = await lockVerificationRequest(work.tx, id);
    return (
      request && {
        subject: "verification_request",
        request,
        organisationId: request.organisationId,
        regionCode: request.regionCode,
        title: request.fact,
      }
    );
  },
  notice: async (work, id) => {
    const notice = await lockNotice(work.tx, id);
    if (!notice) return null;
    const listing = notice.listingId === null ? null : await lockListing(work.tx, notice.listingId);
    return {
      subject: "notice",
      notice,
      listing,
      organisationId: notice.organisationId,
      regionCode: notice.regionCode,
      title: listing?.content.title ?? "",
    };
  },
};

/** The case, locked, or null when there is none. */
export async function findCase(work: Work, subject: DecisionSubject, id: string): Promise<Case | null> {
  return loaders[subject](work, id);
}

/** The case for one who may settle it; another region's, or one's own organisation's, answers as none at all. */
export async function openCase(work: Work, subject: DecisionSubject, id: string): Promise<Case> {
  const found = await findCase(work, subject, id);
  if (!found || !maySettle(work.actor, found)) refuse("case_not_found");
  return found;
}

/** The outcomes a case can have now; none when it is settled. */
export function possibleOutcomes(found: Case, reviewedAfterwards: boolean): readonly DecisionOutcome[] {
  switch (found.subject) {
    case "listing":
      if (found.listing.status === "submitted") return ["accepted", "changes_requested", "rejected"];
      return found.listing.status === "published" && reviewedAfterwards ? ["accepted", "rejected"] : [];
    case "revision":
      return found.revision.status === "submitted" ? ["accepted", "changes_requested", "rejected"] : [];
    case "verification_request":
      return found.request.status === "pending" ? ["accepted", "rejected"] : [];
    case "notice":
      return found.notice.status === "open" ? ["upheld", "dismissed"] : [];
  }
}
